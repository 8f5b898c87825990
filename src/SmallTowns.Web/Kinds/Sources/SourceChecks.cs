using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Sources;

/// <summary>What makes a source impossible to save or propose, whether it is added beside a figure or kept in the list of sources.</summary>
public static class SourceChecks
{
    private const int FirstYear = 1700;

    public static IReadOnlyList<InputProblem> Of(SourceContent input, DateOnly today) =>
        [.. Titles(input), .. Lengths(input), .. Addresses(input), .. Languages(input), .. Dates(input, today)];

    private static IEnumerable<InputProblem> Titles(SourceContent input)
    {
        if (input.TitleRu.Length == 0)
            yield return new(nameof(input.TitleRu), "Введите название источника.");
        if (input.TitleEn.Length == 0)
            yield return new(nameof(input.TitleEn), "Введите название и по-английски: его показывают английские страницы.");
        if (input.ShortTitleRu.Length == 0)
            yield return new(nameof(input.ShortTitleRu), "Введите короткое название: оно стоит рядом с числом.");
        if (input.ShortTitleEn.Length == 0)
            yield return new(nameof(input.ShortTitleEn), "Введите короткое название и по-английски.");
    }

    private static IEnumerable<InputProblem> Lengths(SourceContent input) =>
        from line in new (string Field, string? Text, int Max)[]
        {
            (nameof(input.TitleRu), input.TitleRu, Source.TitleMaxLength),
            (nameof(input.TitleEn), input.TitleEn, Source.TitleMaxLength),
            (nameof(input.ShortTitleRu), input.ShortTitleRu, Source.ShortTitleMaxLength),
            (nameof(input.ShortTitleEn), input.ShortTitleEn, Source.ShortTitleMaxLength),
            (nameof(input.AuthorsRu), input.AuthorsRu, Source.TitleMaxLength),
            (nameof(input.AuthorsEn), input.AuthorsEn, Source.TitleMaxLength),
            (nameof(input.PublishedInRu), input.PublishedInRu, Source.TitleMaxLength),
            (nameof(input.PublishedInEn), input.PublishedInEn, Source.TitleMaxLength),
            (nameof(input.PublisherRu), input.PublisherRu, Source.TitleMaxLength),
            (nameof(input.PublisherEn), input.PublisherEn, Source.TitleMaxLength),
            (nameof(input.Url), input.Url, Source.TextMaxLength),
            (nameof(input.LicenceRu), input.LicenceRu, Source.TitleMaxLength),
            (nameof(input.LicenceEn), input.LicenceEn, Source.TitleMaxLength),
            (nameof(input.LicenceUrl), input.LicenceUrl, Source.TextMaxLength),
            (nameof(input.NoteRu), input.NoteRu, Source.TextMaxLength),
            (nameof(input.NoteEn), input.NoteEn, Source.TextMaxLength),
            (nameof(input.UnknownRu), input.UnknownRu, Source.TextMaxLength),
            (nameof(input.UnknownEn), input.UnknownEn, Source.TextMaxLength),
        }
        where line.Text?.Length > line.Max
        select new InputProblem(line.Field, $"Не длиннее {line.Max} знаков; сейчас {line.Text.Length}.");

    private static IEnumerable<InputProblem> Addresses(SourceContent input) =>
        from address in new[] { (Field: nameof(input.Url), Text: input.Url), (Field: nameof(input.LicenceUrl), Text: input.LicenceUrl) }
        where address.Text is not null && !PageAddress.IsGood(address.Text)
        select new InputProblem(address.Field, PageAddress.NotAPage);

    // Half a translation would leave a hole on the pages of one language.
    private static IEnumerable<InputProblem> Languages(SourceContent input) =>
        from pair in new[]
        {
            (Ru: input.AuthorsRu, En: input.AuthorsEn, Field: nameof(input.AuthorsRu)),
            (Ru: input.PublishedInRu, En: input.PublishedInEn, Field: nameof(input.PublishedInRu)),
            (Ru: input.UnknownRu, En: input.UnknownEn, Field: nameof(input.UnknownRu)),
            (Ru: input.PublisherRu, En: input.PublisherEn, Field: nameof(input.PublisherRu)),
            (Ru: input.LicenceRu, En: input.LicenceEn, Field: nameof(input.LicenceRu)),
            (Ru: input.NoteRu, En: input.NoteEn, Field: nameof(input.NoteRu)),
        }
        where pair.Ru is null && pair.En is not null
        select new InputProblem(pair.Field, "Заполнено только по-английски: напишите и по-русски.");

    private static IEnumerable<InputProblem> Dates(SourceContent input, DateOnly today)
    {
        if (input.PublishedYear < FirstYear || input.PublishedYear > today.Year)
            yield return new(nameof(input.PublishedYear), $"Год издания — от {FirstYear} до {today.Year}.");
        if (input.ReadOn > today)
            yield return new(nameof(input.ReadOn), "Этот день ещё не наступил.");
    }
}
