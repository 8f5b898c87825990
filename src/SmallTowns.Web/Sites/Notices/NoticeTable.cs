using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>What other registers offer, as rows of ours: from here on they go the way of every file, with its checks, its difference and its review.</summary>
/// <param name="Rows">The headings first; none where nothing was taken.</param>
/// <param name="Skipped">What was not taken, with the reason in a sentence.</param>
public sealed record NoticeTable(IReadOnlyList<FileRow> Rows, IReadOnlyList<SkippedNotice> Skipped)
{
    /// <summary>What of a building is true of the site that comes with it.</summary>
    private static readonly string[] OfSite = [SiteColumns.Town, SiteColumns.NameRu, SiteColumns.NameEn, SiteColumns.Latitude, SiteColumns.Longitude, SiteColumns.Source, SiteColumns.Date, SiteColumns.By];

    public static NoticeTable Of(IEnumerable<TakenNotice> notices)
    {
        List<TakenNotice> taken = [];
        List<SkippedNotice> skipped = [];
        HashSet<SiteReference> seen = [];
        foreach (var notice in notices)
        {
            if (notice.WhyNot is { } sentence)
                skipped.Add(new(notice.What, sentence));
            else if (notice.InRegister is { } known && !seen.Add(known.Reference))
                skipped.Add(new(notice.What, Shared.Language.T($"Об объекте {known.Reference} в файле уже сказано.", $"The file speaks of {known.Reference} already.")));
            else
                taken.Add(notice);
        }

        if (taken.Count == 0)
            return new([], skipped);
        List<IReadOnlyDictionary<string, string>> rows = [.. taken.SelectMany((notice, i) => RowsOf(notice, $"#{i + 1}"))];
        List<string> columns = [.. SiteColumns.All.Select(column => column.Code).Where(code => rows.Any(row => row.ContainsKey(code)))];
        return new(
            [
                new(1, [.. columns.Select(FileCell.OfText)]),
                .. rows.Select((row, i) => new FileRow(i + 2, [.. columns.Select(column => FileCell.OfText(row.GetValueOrDefault(column, "")))])),
            ],
            skipped);
    }

    /// <summary>A building stands on a site; others offer it alone, so that a new one brings its site with it.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> RowsOf(TakenNotice notice, string label)
    {
        if (notice.InRegister is { } known)
        {
            yield return new Dictionary<string, string>(notice.Cells) { [SiteColumns.Reference] = known.Reference.ToString() };
            yield break;
        }

        var row = new Dictionary<string, string>(notice.Cells) { [SiteColumns.Reference] = label };
        if (notice.Cells[SiteColumns.Kind] == nameof(SiteKind.Building))
        {
            yield return OfSite.Where(notice.Cells.ContainsKey).ToDictionary(column => column, column => notice.Cells[column])
                .Concat([new(SiteColumns.Reference, $"{label}-site"), new(SiteColumns.Kind, nameof(SiteKind.Site))]).ToDictionary();
            row[SiteColumns.Parent] = $"{label}-site";
        }

        yield return row;
    }
}

/// <param name="What">How the other register calls it: "лот 22000012340000000015_1".</param>
public sealed record SkippedNotice(string What, string Sentence);

/// <param name="InRegister">The object of the register that it is about; empty for a new one.</param>
/// <param name="Cells">By codes of columns.</param>
/// <param name="WhyNot">Why it is not taken; empty where it is.</param>
public sealed record TakenNotice(string What, SiteObject? InRegister, IReadOnlyDictionary<string, string> Cells, string? WhyNot = null)
{
    public static TakenNotice Refused(string what, string sentence) => new(what, null, new Dictionary<string, string>(), sentence);
}
