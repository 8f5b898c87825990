using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What somebody typed of one measure, in the form or in a file.</summary>
public sealed record TypedAnswer(int MeasureId)
{
    public string Text { get; init; } = "";
    public TerritorialBasis Basis { get; init; }
    public MissingReason? Missing { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Empty where the text is no number, or one that no figure can have: what was typed is kept as a text until it is mended.</summary>
    public decimal? Value => TypedNumber.TryRead(Text, out var number) && number is { } value && FigureChecks.IsStorable(value) ? value : null;

    /// <summary>A number or the reason why there is none.</summary>
    public bool IsFilled => Value is not null || Missing is not null;

    /// <summary>All of it in one text: two answers are alike where it is.</summary>
    public string Print => $"{Text}|{Basis}|{Missing}|{Note}";

    /// <summary>The same number may be written in several ways.</summary>
    public bool SaysAs(TypedAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Value is { } value ? value == other.Value : Text == other.Text) && (Basis, Missing, Note) == (other.Basis, other.Missing, other.Note);
    }

    public TypedAnswer Tidy() => this with { Text = TypedText.Clean(Text).Replace('\n', ' '), Note = TypedText.Clean(Note).Replace('\n', ' ') };

    public static TypedAnswer Of(CampaignMeasure measure, CampaignAnswer? stored) => stored is null
        ? new(measure.Id) { Basis = measure.Basis }
        : new(measure.Id) { Text = stored.Text, Basis = stored.Basis, Missing = stored.Missing, Note = stored.Note };
}
