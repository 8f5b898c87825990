using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>A new request of a town as it is typed.</summary>
public sealed class SupportInput
{
    public int? TownId { get; set; }
    public SupportKind? Kind { get; set; }
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    public int? BodyId { get; set; }

    public SupportQuestion Read() => new(Kind, Subject, Text, BodyId);
}
