using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>A parameter of the register as it is typed into a form or a cell: everything is text until it is read.</summary>
public sealed record TypedParameter
{
    public ParameterState State { get; set; } = ParameterState.Unknown;
    public string Value { get; set; } = "";

    /// <summary>Of a text in two languages.</summary>
    public string ValueEn { get; set; } = "";
    public UnknownReason Reason { get; set; } = UnknownReason.NotStated;
    public string Source { get; set; } = "";
    public DateOnly? Date { get; set; }
    public string By { get; set; } = "";

    public bool IsStated => State != ParameterState.Unknown || Reason != UnknownReason.NotStated;
}
