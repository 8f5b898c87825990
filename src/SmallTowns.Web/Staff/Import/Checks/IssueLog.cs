namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Takes down every issue of a file. The first are kept to be shown; all are passed on, to the list that can be downloaded.</summary>
public sealed class IssueLog(Action<ImportIssue>? passOn = null)
{
    public const int Shown = 1_000;
    private readonly List<ImportIssue> first = [];

    public IReadOnlyList<ImportIssue> First => first;

    /// <summary>Rows that are no numbers of towns, whether the person lets them pass or not.</summary>
    public PassedRows Passed { get; } = new();

    public int Errors { get; private set; }
    public int Warnings { get; private set; }

    public void Add(ImportIssue issue)
    {
        if (issue.IsWarning)
            Warnings++;
        else
            Errors++;
        if (first.Count < Shown)
            first.Add(issue);
        passOn?.Invoke(issue);
    }
}
