using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>What is wrong with an article or an event, each beside its field.</summary>
internal static partial class PressChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(
        SmallTownsDbContext db, Subject subject, PressContent content, ImageStore pictures, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.TitleRu), content.TitleRu, PressContent.TitleMaxLength, "Введите заголовок."),
            .. LineChecks.Required(nameof(content.LeadRu), content.LeadRu, PressContent.LeadMaxLength, "Напишите в одном-двух предложениях, о чём это: их видно в списках и лентах."),
            .. LineChecks.Required(nameof(content.TextRu), content.TextRu, PressContent.TextMaxLength, "Напишите текст."),
            .. OfTranslation(content),
            .. OfImages(content.Images, pictures),
            .. OfPicturesIn(nameof(content.TextRu), content.TextRu, content.Images.Count),
            .. OfPicturesIn(nameof(content.TextEn), content.TextEn, content.Images.Count),
            .. OfStanding(content),
        ];
        if (content.Topics.Count == 0)
            problems.Add(new(nameof(content.Topics), "Выберите хотя бы одну тему."));
        else if (content.Topics.Count > PressContent.MaxTopics || content.Topics.Any(topic => PressTopics.NameOf(topic) is null))
            problems.Add(new(nameof(content.Topics), $"Не больше {PressContent.MaxTopics} тем из списка."));
        var known = await db.Towns.CountAsync(town => content.Towns.Contains(town.Slug), cancellationToken);
        if (known < content.Towns.Distinct().Count() || content.Towns.Distinct().Count() < content.Towns.Count)
            problems.Add(new(nameof(content.Towns), "Такого города на портале нет, или он назван дважды."));
        problems.AddRange(await OfSlugAsync(db, subject, content.Slug, cancellationToken));
        return problems;
    }

    public static IEnumerable<InputProblem> Line(string field, string text, int most)
    {
        if (text.Length > most)
            yield return new(field, $"Не длиннее {most} знаков.");
    }

    public static IEnumerable<InputProblem> WebPage(string field, string? address, int most)
    {
        if (string.IsNullOrEmpty(address))
            yield break;
        if (!PageAddress.IsGood(address))
            yield return new(field, PageAddress.NotAPage);
        else if (address.Length > most)
            yield return new(field, $"Не длиннее {most} знаков.");
    }

    /// <summary>All of the English text or none: a title without its text would promise what is not there.</summary>
    private static IEnumerable<InputProblem> OfTranslation(PressContent content)
    {
        if (content is { TitleEn.Length: 0, LeadEn.Length: 0, TextEn.Length: 0 })
            return [];
        const string Missing = "По-английски — всё или ничего: заголовок, вводка и текст.";
        return
        [
            .. LineChecks.Required(nameof(content.TitleEn), content.TitleEn, PressContent.TitleMaxLength, Missing),
            .. LineChecks.Required(nameof(content.LeadEn), content.LeadEn, PressContent.LeadMaxLength, Missing),
            .. LineChecks.Required(nameof(content.TextEn), content.TextEn, PressContent.TextMaxLength, Missing),
        ];
    }

    private static IEnumerable<InputProblem> OfImages(IReadOnlyList<PressImage> images, ImageStore pictures)
    {
        if (images.Count > PressContent.MaxImages)
            yield return new(nameof(PressContent.Images), $"Не больше {PressContent.MaxImages} изображений.");
        for (var i = 0; i < images.Count; i++)
        {
            var image = images[i];
            if (!ImageName.IsOfLarge(image.File) || pictures.Find(image.File) is null)
                yield return new($"Images[{i}].File", "Этого файла на сервере нет: уберите изображение из списка и загрузите его ещё раз.");
            if (string.IsNullOrWhiteSpace(image.AltRu))
                yield return new($"Images[{i}].AltRu", "Опишите, что на снимке: это прочтут те, кто его не видит.");
            if (string.IsNullOrWhiteSpace(image.Licence))
                yield return new($"Images[{i}].Licence", "Напишите, на каком праве портал показывает снимок: лицензия, разрешение автора, снято сотрудником.");
            if (image.People is not { } people || !Enum.IsDefined(people))
                yield return new($"Images[{i}].People", "Скажите, есть ли на снимке люди, которых можно узнать, и почему их можно показать.");
            if (!Enum.IsDefined(image.Focus))
                yield return new($"Images[{i}].Focus", "Выберите, что на снимке главное.");
            if (new[] { image.AltRu, image.AltEn, image.Author, image.Licence }.Any(line => line?.Length > TownImage.LineMaxLength))
                yield return new($"Images[{i}].AltRu", $"Ни одна строка не может быть длиннее {TownImage.LineMaxLength} знаков.");
        }
    }

    private static IEnumerable<InputProblem> OfPicturesIn(string field, string text, int count)
    {
        foreach (var number in PressText.PicturesIn(text).Where(number => number > count).Order())
            yield return new(field, $"В тексте стоит изображение {number}, а в списке их {count}.");
    }

    private static IEnumerable<InputProblem> OfStanding(PressContent content)
    {
        if (content.Standing == PressStanding.Removed)
            yield return new(nameof(content.Standing), "Удаляет директор на странице опубликованного. Чтобы написать заново, выберите «Показывается».");
        if (content.Standing == PressStanding.Withdrawn)
        {
            foreach (var problem in LineChecks.Required(nameof(content.ReasonRu), content.ReasonRu, PressContent.ReasonMaxLength, "Напишите, почему материал снят: это прочтёт читатель."))
                yield return problem;
        }

        foreach (var problem in Line(nameof(content.ReasonEn), content.ReasonEn, PressContent.ReasonMaxLength))
            yield return problem;
    }

    private static async Task<IEnumerable<InputProblem>> OfSlugAsync(SmallTownsDbContext db, Subject subject, string slug, CancellationToken cancellationToken)
    {
        if (!Shape().IsMatch(slug) || slug.Length > PressContent.SlugMaxLength)
            return [new(nameof(PressContent.Slug), $"Латинские буквы, цифры и дефисы, до {PressContent.SlugMaxLength} знаков: otkryt-novyy-most.")];
        if (PressPlaces.ReservedSlugs.Contains(slug)
            || await db.PressSlugs.AnyAsync(known => known.Kind == subject.Kind && known.Slug == slug && known.SubjectKey != subject.FullKey, cancellationToken))
            return [new(nameof(PressContent.Slug), "Этот адрес занят, также и тот, что был у другого материала раньше. Выберите другой.")];
        return [];
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Shape();
}
