using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Nobody is named without a reason: a consent to the distribution of the data, or a law that has them published.</summary>
internal static class NamedPersonChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(SmallTownsDbContext db, NamedPerson content, DateOnly today, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [.. OfName(content, today)];
        if ((await db.ErasedSinceAsync(new TownContacts { Contacts = [content.Holder()] }, cancellationToken)).Count > 0)
            problems.Add(new(nameof(content.PersonRu), "Согласие отозвано, и эти данные стёрты, пока форма была открыта. Уберите имя и, если есть новое согласие, введите его заново."));
        return problems;
    }

    private static IEnumerable<InputProblem> OfName(NamedPerson content, DateOnly today)
    {
        if (new[] { content.PersonRu, content.PersonEn, content.ConsentPaper }.Any(line => line?.Length > TownContact.LineMaxLength))
            yield return new(nameof(content.PersonRu), $"Ни одна строка не может быть длиннее {TownContact.LineMaxLength} знаков.");
        foreach (var (field, name) in new[] { (nameof(content.PersonRu), content.PersonRu), (nameof(content.PersonEn), content.PersonEn) })
        {
            if (TypedName.FaultOf(name) is { } fault)
                yield return new(field, fault);
        }

        if (!content.Holder().NamesPerson())
            yield break;
        if (string.IsNullOrWhiteSpace(content.PersonRu))
            yield return new(nameof(content.PersonRu), "Введите имя и по-русски.");
        if (content.LawRu is not null || content.LawEn is not null)
        {
            foreach (var problem in LineChecks.Required(nameof(content.LawRu), content.LawRu ?? "", NamedPerson.LawMaxLength, "Назовите закон, который делает эти сведения открытыми."))
                yield return problem;
            foreach (var problem in LineChecks.Required(nameof(content.LawEn), content.LawEn ?? "", NamedPerson.LawMaxLength, "Назовите закон и по-английски."))
                yield return problem;
        }
        else if (content.ConsentOn is null || string.IsNullOrWhiteSpace(content.ConsentPaper))
        {
            yield return new(nameof(content.ConsentOn), "Человека можно назвать только с его согласия: укажите день и документ. Если имя открывает закон, назовите закон.");
        }

        if (content.ConsentOn > today)
            yield return new(nameof(content.ConsentOn), "Этот день ещё не наступил.");
    }
}
