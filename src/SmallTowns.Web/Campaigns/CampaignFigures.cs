using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Campaigns;

/// <summary>Which figure an answer becomes.</summary>
internal static class CampaignFigures
{
    /// <summary>Empty for what a form cannot ask with one number: employment goes by sectors.</summary>
    public static FigureKind? KindOf(Indicator indicator) => indicator.Code switch
    {
        BuiltInIndicators.Population => FigureKind.Population,
        BuiltInIndicators.Area => FigureKind.Area,
        BuiltInIndicators.TravelTime => FigureKind.TravelTime,
        _ => indicator.IsBuiltIn ? null : FigureKind.Indicator,
    };

    public static string TopicOf(Town town, Indicator indicator)
    {
        var kind = KindOf(indicator)!.Value;
        return FigureKeys.Topic(town.Key, kind, kind == FigureKind.Indicator ? indicator.Code : null);
    }

    public static string SeriesOf(Campaign campaign, Town town, Indicator indicator, TerritorialBasis basis) =>
        FigureKeys.Series(TopicOf(town, indicator), basis, campaign.Period);

    /// <summary>As it goes to the review. Where the source says it is the form itself: who signed is not told to readers, in what position and when is.</summary>
    public static FigureInput InputOf(CampaignForm form, Indicator indicator, decimal? value, TerritorialBasis basis, string note)
    {
        var campaign = form.Campaign!;
        var kind = KindOf(indicator)!.Value;
        return new()
        {
            Kind = kind,
            TownId = form.TownId,
            IndicatorId = kind == FigureKind.Indicator ? indicator.Id : null,
            Value = value,
            Basis = basis,
            PeriodStart = campaign.PeriodStart,
            PeriodEnd = campaign.PeriodEnd,
            SourceId = campaign.SourceId,
            Status = campaign.Status,
            NoteRu = note.Length == 0 ? null : note,
            Method = kind != FigureKind.Population ? null
                : campaign.Period is { IsDay: true, Start: { Day: 1, Month: 1 } } ? PopulationMethod.EstimateOnFirstOfJanuary
                : PopulationMethod.Published,
            Mode = kind == FigureKind.TravelTime ? TravelMode.NotStated : null,
        };
    }
}
