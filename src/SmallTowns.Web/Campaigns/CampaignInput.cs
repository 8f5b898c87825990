using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Campaigns;

/// <summary>A campaign as it is planned in the form. Nothing in it has been checked yet.</summary>
public sealed record CampaignInput
{
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public DateOnly? PeriodStart { get; set; }
    public DateOnly? PeriodEnd { get; set; }
    public DateOnly? Deadline { get; set; }
    public decimal? ChangePercent { get; set; } = Campaign.UsualChangePercent;
    public int? SourceId { get; set; }
    public FigureStatus Status { get; set; } = FigureStatus.Municipal;

    /// <summary>Ids as text, as the list of boxes has them.</summary>
    public List<string> Towns { get; set; } = [];
    public List<MeasureInput> Measures { get; set; } = [];

    public static CampaignInput Of(Campaign campaign) => new()
    {
        Title = campaign.Title,
        Text = campaign.Text,
        PeriodStart = campaign.PeriodStart,
        PeriodEnd = campaign.PeriodEnd,
        Deadline = campaign.Deadline,
        ChangePercent = campaign.ChangePercent,
        SourceId = campaign.SourceId,
        Status = campaign.Status,
        Towns = [.. campaign.Forms.Select(form => TownKey(form.TownId))],
        Measures = [.. campaign.Measures.OrderBy(measure => measure.Place).Select(measure => new MeasureInput { IndicatorId = measure.IndicatorId, Basis = measure.Basis, Hint = measure.Hint })],
    };

    public static string TownKey(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public sealed record MeasureInput
{
    public int IndicatorId { get; set; }
    public TerritorialBasis Basis { get; set; } = TerritorialBasis.Town;
    public string Hint { get; set; } = "";
}
