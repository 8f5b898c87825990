using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>What makes the content of a section impossible to propose.</summary>
internal static class SectionChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(
        SmallTownsDbContext db, ImageStore pictures, int townId, TownSectionKind kind, SectionContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = content switch
        {
            TownText text => [.. Of(text)],
            TownFacts facts => [.. Of(facts), .. await ClashesOfAsync(db, townId, facts, cancellationToken)],
            TownContacts contacts => [.. Of(contacts), .. await ErasedOfAsync(db, contacts, cancellationToken)],
            TownImages images => [.. Of(images, pictures)],
            MunicipalityHistory history => [.. await OfAsync(db, townId, history, cancellationToken)],
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType(), "There are no checks for this content."),
        };
        if (content.GetType() != SectionContent.EmptyOf(kind).GetType())
            throw new ArgumentException($"{content.GetType().Name} is not what the section {kind} holds.", nameof(content));
        if (sourceId is null && kind is not (TownSectionKind.Municipalities or TownSectionKind.Images))
            problems.Add(new("SourceId", "Выберите источник: откуда эти сведения."));
        else if (sourceId is not null && !await db.Sources.AnyAsync(source => source.Id == sourceId, cancellationToken))
            problems.Add(new("SourceId", "Этого источника больше нет. Выберите другой."));
        return problems;
    }

    private static IEnumerable<InputProblem> Of(TownText text)
    {
        if (string.IsNullOrWhiteSpace(text.Ru) && !string.IsNullOrWhiteSpace(text.En))
            yield return new(nameof(text.Ru), "Текст есть только по-английски: напишите его и по-русски.");
        if (text.Ru.Length > TownText.MaxLength)
            yield return new(nameof(text.Ru), $"Текст длиннее {TownText.MaxLength} знаков.");
        if (text.En.Length > TownText.MaxLength)
            yield return new(nameof(text.En), $"Текст длиннее {TownText.MaxLength} знаков.");
    }

    private static IEnumerable<InputProblem> Of(TownFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.NameRu) || facts.NameRu.Length > Town.NameMaxLength)
            yield return new(nameof(facts.NameRu), $"Введите название, не длиннее {Town.NameMaxLength} знаков.");
        if (string.IsNullOrWhiteSpace(facts.NameEn) || facts.NameEn.Length > Town.NameMaxLength)
            yield return new(nameof(facts.NameEn), $"Введите английское название, не длиннее {Town.NameMaxLength} знаков.");
        if (facts.Oktmo is { } oktmo && (oktmo.Length is not (8 or 11) || !oktmo.All(char.IsAsciiDigit)))
            yield return new(nameof(facts.Oktmo), "ОКТМО — 8 или 11 цифр.");
        if (facts.Latitude is < -90 or > 90 || double.IsNaN(facts.Latitude))
            yield return new(nameof(facts.Latitude), "Широта — от −90 до 90 градусов.");
        if (facts.Longitude is < -180 or > 180 || double.IsNaN(facts.Longitude))
            yield return new(nameof(facts.Longitude), "Долгота — от −180 до 180 градусов.");
        if (facts.TownSinceYear is < 1000 or > 2100)
            yield return new(nameof(facts.TownSinceYear), "Проверьте год: он не похож на год получения статуса города.");
        foreach (var (field, text) in new[]
        {
            (nameof(facts.RailStationRu), facts.RailStationRu), (nameof(facts.RailStationEn), facts.RailStationEn),
            (nameof(facts.MainRoadRu), facts.MainRoadRu), (nameof(facts.MainRoadEn), facts.MainRoadEn),
            (nameof(facts.NoteRu), facts.NoteRu), (nameof(facts.NoteEn), facts.NoteEn),
        })
        {
            if (text?.Length > Town.TextMaxLength)
                yield return new(field, $"Не длиннее {Town.TextMaxLength} знаков.");
        }
    }

    private static async Task<IEnumerable<InputProblem>> ClashesOfAsync(
        SmallTownsDbContext db, int townId, TownFacts facts, CancellationToken cancellationToken) =>
        facts.Oktmo is { } oktmo
        && await db.Towns.Where(town => town.Oktmo == oktmo && town.Id != townId).Select(town => town.NameRu).FirstOrDefaultAsync(cancellationToken) is { } other
            ? [new(nameof(facts.Oktmo), $"Этот код уже есть у города {other}.")]
            : [];

    private static IEnumerable<InputProblem> Of(TownContacts contacts)
    {
        for (var i = 0; i < contacts.Contacts.Count; i++)
        {
            var contact = contacts.Contacts[i];
            if (string.IsNullOrWhiteSpace(contact.OfficeRu))
                yield return new($"Contacts[{i}].OfficeRu", "Назовите учреждение.");
            if (contact.NamesPerson() && (contact.ConsentOn is null || string.IsNullOrWhiteSpace(contact.ConsentPaper)))
                yield return new($"Contacts[{i}].ConsentOn", "Человека можно назвать только с его согласия: укажите день и документ.");
            if (contact.Email is { Length: > 0 } email && !System.Net.Mail.MailAddress.TryCreate(email, out _))
                yield return new($"Contacts[{i}].Email", "Адрес почты написан неверно.");
            if (contact.Site is { Length: > 0 } site && !(Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                yield return new($"Contacts[{i}].Site", "Адрес сайта начинается с https:// или http://.");
            if (Lines(contact).Any(line => line?.Length > TownContact.LineMaxLength))
                yield return new($"Contacts[{i}].OfficeRu", $"Ни одна строка не может быть длиннее {TownContact.LineMaxLength} знаков.");
        }
    }

    private static async Task<IEnumerable<InputProblem>> ErasedOfAsync(SmallTownsDbContext db, TownContacts contacts, CancellationToken cancellationToken) =>
        from place in await db.ErasedSinceAsync(contacts, cancellationToken)
        select new InputProblem(
            $"Contacts[{place}].PersonRu", "Согласие отозвано, и эти данные стёрты, пока форма была открыта. Уберите контакт и, если есть новое согласие, добавьте его заново.");

    private static IEnumerable<string?> Lines(TownContact contact) =>
    [
        contact.OfficeRu, contact.OfficeEn, contact.AddressRu, contact.AddressEn, contact.Phone, contact.Email, contact.Site,
        contact.PersonRu, contact.PersonEn, contact.ConsentPaper,
    ];

    private static IEnumerable<InputProblem> Of(TownImages images, ImageStore pictures)
    {
        if (images.Images.Count > TownImages.MaxCount)
            yield return new(nameof(images.Images), $"Не больше {TownImages.MaxCount} изображений.");
        for (var i = 0; i < images.Images.Count; i++)
        {
            var image = images.Images[i];
            if (!ImageName.IsOfLarge(image.File) || pictures.Find(image.File) is null)
                yield return new($"Images[{i}].File", "Этого файла на сервере нет: уберите изображение из списка и загрузите его ещё раз.");
            if (string.IsNullOrWhiteSpace(image.AltRu))
                yield return new($"Images[{i}].AltRu", "Опишите, что на снимке: это прочтут те, кто его не видит.");
            if (new[] { image.AltRu, image.AltEn, image.Author, image.Licence }.Any(line => line?.Length > TownImage.LineMaxLength))
                yield return new($"Images[{i}].AltRu", $"Ни одна строка не может быть длиннее {TownImage.LineMaxLength} знаков.");
        }
    }

    private static async Task<IEnumerable<InputProblem>> OfAsync(
        SmallTownsDbContext db, int townId, MunicipalityHistory history, CancellationToken cancellationToken)
    {
        var regionId = await db.Towns.Where(town => town.Id == townId).Select(town => town.RegionId).SingleAsync(cancellationToken);
        var municipalities = await db.Municipalities.Where(m => m.RegionId == regionId).Select(m => m.Code).ToHashSetAsync(cancellationToken);
        var sources = await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken);
        var problems = new List<InputProblem>();
        for (var i = 0; i < history.Links.Count; i++)
        {
            var link = history.Links[i];
            if (!municipalities.Contains(link.Municipality))
                problems.Add(new($"Links[{i}].Municipality", "Выберите муниципальное образование."));
            if (!sources.Contains(link.Source))
                problems.Add(new($"Links[{i}].Source", "Выберите источник."));
            if (link.StatedForYear is < 1700 or > 2100)
                problems.Add(new($"Links[{i}].StatedForYear", "Укажите год, для которого источник это говорит."));
            if (link.ValidTo < link.ValidFrom)
                problems.Add(new($"Links[{i}].ValidTo", "Последний день раньше первого."));
            if (history.Links.Take(i).Any(earlier => (earlier.Municipality, earlier.StatedForYear) == (link.Municipality, link.StatedForYear)))
                problems.Add(new($"Links[{i}].Municipality", "Эта строка повторяет другую."));
        }

        return problems;
    }
}
