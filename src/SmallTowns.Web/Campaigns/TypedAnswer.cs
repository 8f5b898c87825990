using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What somebody typed of one measure, in the form or in a file.</summary>
public sealed record TypedAnswer(int MeasureId)
{
    public string Text { get; init; } = "";
    public TerritorialBasis Basis { get; init; }
    public MissingReason? Missing { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Empty where the text is no number.</summary>
    public decimal? Value => TypedNumber.TryRead(Text, out var number) ? number : null;

    /// <summary>A number or the reason why there is none.</summary>
    public bool IsFilled => Value is not null || Missing is not null;

    public TypedAnswer Tidy() => this with { Text = TypedText.Clean(Text).Replace('\n', ' '), Note = TypedText.Clean(Note) };

    public static TypedAnswer Of(CampaignMeasure measure, CampaignAnswer? stored) => stored is null
        ? new(measure.Id) { Basis = measure.Basis }
        : new(measure.Id) { Text = stored.Text, Basis = stored.Basis, Missing = stored.Missing, Note = stored.Note };
}
