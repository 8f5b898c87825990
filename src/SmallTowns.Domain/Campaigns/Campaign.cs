using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Campaigns;

/// <summary>A request to towns for figures that nobody publishes of them: which measures, of which towns, for which period, until when.</summary>
public sealed class Campaign : Entity
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 2000;
    public const int PersonMaxLength = 200;
    public const int MostMeasures = 120;
    public const int MostTowns = 300;
    public const int UsualChangePercent = 30;
    public const int MostChangePercent = 1000;

    public required string Title { get; set; }

    /// <summary>What representatives read above the form.</summary>
    public string Text { get; set; } = "";

    public DateOnly PeriodStart { get; set; }
    public DateOnly PeriodEnd { get; set; }
    public Period Period => new(PeriodStart, PeriodEnd);

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly Deadline { get; set; }

    /// <summary>A change against the value before it by more than so many per cent is to be explained, where the catalogue says nothing of the measure.</summary>
    public int ChangePercent { get; set; } = UsualChangePercent;

    /// <summary>What the figures name as their source.</summary>
    public int SourceId { get; set; }
    public Source? Source { get; set; }

    /// <summary>Who vouches for the figures.</summary>
    public FigureStatus Status { get; set; } = FigureStatus.Municipal;

    public CampaignState State { get; private set; } = CampaignState.Draft;
    public required string MadeBy { get; init; }
    public DateTime MadeUtc { get; init; }
    public DateTime? OpenedUtc { get; private set; }
    public DateTime? ClosedUtc { get; private set; }

    /// <summary>The campaign of the year before, that this one was made from.</summary>
    public int? CopiedFromId { get; init; }

    public List<CampaignMeasure> Measures { get; } = [];
    public List<CampaignForm> Forms { get; } = [];

    public void Open(DateTime utc)
    {
        Demand(CampaignState.Draft);
        (State, OpenedUtc) = (CampaignState.Open, utc);
    }

    /// <summary>Nothing is taken any more.</summary>
    public void Close(DateTime utc)
    {
        Demand(CampaignState.Open);
        (State, ClosedUtc) = (CampaignState.Closed, utc);
    }

    private void Demand(CampaignState state)
    {
        if (State != state)
            throw new InvalidOperationException($"A campaign that is {State} cannot do that.");
    }
}

public enum CampaignState
{
    /// <summary>Being planned: no town knows of it.</summary>
    Draft = 1,
    Open = 2,
    Closed = 3,
}
