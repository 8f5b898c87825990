using SmallTowns.Domain.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>The form of a figure with what it stands on. Kept together: a draft taken up a day later must still know what it was typed against.</summary>
public sealed class FigureWork
{
    public FigureFormModel Typed { get; set; } = new();
    public EditBase Base { get; set; } = EditBase.Nothing;

    /// <summary>The series that the base belongs to.</summary>
    public FigureInput Series { get; set; } = new();

    public static FigureWork Of(FigureToEdit opened) => new()
    {
        Typed = FigureFormModel.Of(opened.Input, opened.AsHeadline, opened.Reason),
        Base = opened.Base,
        Series = SeriesOf(opened.Input),
    };

    /// <summary>
    /// Another number is asked for: what stands there now is what the form stands on. While the number is the same, what has
    /// come since is not taken over: it is a conflict, to be shown.
    /// </summary>
    public void MoveTo(FigureInput input, EditBase published)
    {
        if (Base.ProposalId is not null || SeriesOf(input) == Series)
            return;
        (Base, Series) = (published, SeriesOf(input));
    }

    /// <summary>Goes on from what somebody else has saved.</summary>
    public void GoOnFrom(FigureInput merged, EditBase now)
    {
        Typed = FigureFormModel.Of(merged, Typed.AsHeadline, Typed.Reason);
        (Base, Series) = (now, SeriesOf(merged));
    }

    /// <summary>The next number of the same source: what would differ is empty again.</summary>
    public void StartAnother()
    {
        Typed = Typed with { Value = "", UpperValue = "", IndicatorId = null, SectorId = null, NoteRu = "", NoteEn = "", ReasonRu = "", ReasonEn = "", AsHeadline = false };
        (Base, Series) = (EditBase.Nothing, new());
    }

    // What the key of a series is made from.
    private static FigureInput SeriesOf(FigureInput input) => new()
    {
        Kind = input.Kind,
        TownId = input.TownId,
        RegionId = input.RegionId,
        IndicatorId = input.IndicatorId,
        SectorId = input.SectorId,
        Measure = input.Measure,
        Basis = input.Basis,
        PeriodStart = input.PeriodStart,
        PeriodEnd = input.PeriodEnd,
    };
}
