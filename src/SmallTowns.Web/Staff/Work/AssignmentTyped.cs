namespace SmallTowns.Web.Staff.Work;

/// <summary>What stands in the forms of an assignment's page, kept as one draft.</summary>
public sealed class AssignmentTyped
{
    public string Report { get; set; } = "";
    public string Links { get; set; } = "";
    public string Verdict { get; set; } = "";
    public string Days { get; set; } = "";
    public DateOnly? On { get; set; }
    public string Why { get; set; } = "";
    public string End { get; set; } = "";
    public NamingInput People { get; set; } = new();

    /// <summary>Nobody has typed anything: of the people there is what stood when the page was read.</summary>
    public bool IsEmpty() => On is null && string.Concat(Report, Links, Verdict, Days, Why, End).Length == 0 && !People.IsChanged();
}
