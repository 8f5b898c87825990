using System.Diagnostics.CodeAnalysis;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Figures;

/// <summary>
/// One number about a town or a region, with its provenance and its place in the life cycle.
/// A figure is never overwritten: a correction is a new figure that supersedes this one.
/// </summary>
public abstract class Figure : Versioned, IRecorded
{
    public const int NoteMaxLength = 2000;
    public const int PersonMaxLength = 200;
    public const int KeyMaxLength = 200;

    protected Figure()
    {
    }

    /// <param name="input">One that was checked.</param>
    /// <param name="detail">What of the kind is counted, where the kind alone does not say it: the sector, the indicator.</param>
    [SetsRequiredMembers]
    protected Figure(FigureInput input, FigureOrigin origin, FigureKind kind, string? detail = null)
    {
        if (input is not { Value: { } value, Basis: { } basis, Status: { } status })
            throw new ArgumentException("A figure has a value, a territory and somebody who vouches for it.", nameof(input));
        (TownId, Town, RegionId, Region) = (input.TownId, origin.Town, input.RegionId, origin.Region);
        (Value, UpperValue, Qualifier, Basis) = (value, input.UpperValue, input.Qualifier, basis);
        var period = input is { PeriodStart: { } start, PeriodEnd: { } end } ? new Period(start, end) : (Period?)null;
        (PeriodStart, PeriodEnd) = (period?.Start, period?.End);
        (SourceId, Source, Status) = (input.SourceId ?? 0, origin.Source, status);
        (NoteRu, NoteEn) = (OptionalText.Line(input.NoteRu), OptionalText.Line(input.NoteEn));
        (SourcePlaceRu, SourcePlaceEn, SourcePlaceUrl) = (OptionalText.Line(input.SourcePlaceRu), OptionalText.Line(input.SourcePlaceEn), OptionalText.Line(input.SourcePlaceUrl));
        TopicKey = FigureKeys.Topic(origin.SubjectKey, kind, detail);
        SeriesKey = FigureKeys.Series(TopicKey, basis, period);
        (ProposedBy, ProposedUtc) = (origin.ProposedBy, origin.ProposedUtc);
    }

    public long Id { get; init; }
    public int? RegionId { get; init; }
    public Region? Region { get; init; }
    public int? TownId { get; init; }
    public Town? Town { get; init; }

    public abstract FigureKind Kind { get; }

    public decimal Value { get; init; }

    /// <summary>The upper end where <see cref="Qualifier"/> is <see cref="FigureQualifier.Range"/>; empty otherwise.</summary>
    public decimal? UpperValue { get; init; }

    public FigureQualifier Qualifier { get; init; } = FigureQualifier.Exact;
    public TerritorialBasis Basis { get; init; }

    /// <summary>First day of the period; both ends are empty where the source does not say when.</summary>
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    public Period? Period => PeriodStart is { } start && PeriodEnd is { } end ? new Period(start, end) : null;

    public int SourceId { get; init; }
    public Source? Source { get; init; }

    /// <summary>Where in the source the number stands; empty where nobody has written it down.</summary>
    public string? SourcePlaceRu { get; init; }
    public string? SourcePlaceEn { get; init; }
    public string? SourcePlaceUrl { get; init; }

    public SourcePlace? SourcePlace => SourcePlace.Of(SourcePlaceRu, SourcePlaceEn, SourcePlaceUrl);

    public FigureStatus Status { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>What is asked of whom (<see cref="FigureKeys.Topic"/>): at most one figure of a topic is the headline.</summary>
    public required string TopicKey { get; init; }

    /// <summary>The topic on one territory at one time (<see cref="FigureKeys.Series"/>): at most one figure of a series is chosen, the others stay readable beside it.</summary>
    public required string SeriesKey { get; init; }

    /// <summary>Of several published figures of one series: the one that the portal shows as <em>the</em> value.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>A director's choice: the figure stands for its subject wherever subjects are compared, whatever the rule says. At most one of a topic.</summary>
    public bool IsHeadline { get; private set; }

    public FigureState State { get; private set; } = FigureState.Draft;
    public required string ProposedBy { get; init; }
    public DateTime ProposedUtc { get; init; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? DecisionReason { get; private set; }
    public long? SupersededById { get; private set; }
    public Figure? SupersededBy { get; private set; }

    /// <summary>How the figure has stood since it was first published, oldest first.</summary>
    public List<FigureStanding> Standings { get; } = [];

    public abstract string RecordSubject { get; }
    public string RecordKey => SeriesKey;
    public Scope? RecordScope => TownId is { } town ? Scope.Town(town) : RegionId is { } region ? Scope.Region(region) : null;

    public void Submit()
    {
        Require(FigureState.Draft);
        State = FigureState.Submitted;
    }

    /// <summary>Publishes the figure. Whoever publishes says whether it becomes the chosen one and whether a director wants it to be the headline.</summary>
    public void Publish(string by, DateTime utc, bool chosen, bool headline)
    {
        Require(FigureState.Submitted);
        Stand(utc, chosen, headline);
        State = FigureState.Published;
        Decide(by, utc, null);
    }

    public void Reject(string by, DateTime utc, string? reason)
    {
        Require(FigureState.Submitted);
        State = FigureState.Rejected;
        Decide(by, utc, reason);
    }

    /// <summary>
    /// Gives way to another figure, and stays readable with who, when and why. The successor is published after this one
    /// is saved, in the same transaction: two chosen figures of one series cannot stand even for a moment.
    /// </summary>
    public void GiveWayTo(Figure successor, string by, DateTime utc, string? reason)
    {
        Require(FigureState.Published);
        if (successor.State is not (FigureState.Submitted or FigureState.Published))
            throw new InvalidOperationException("Only a submitted or published figure can supersede another.");
        StandNoMore(utc);
        State = FigureState.Superseded;
        SupersededBy = successor;
        Decide(by, utc, reason);
    }

    /// <summary>Another source is chosen, or a later period becomes the headline: the figure stays published beside it.</summary>
    public void StepAside(DateTime utc, bool chosen)
    {
        Require(FigureState.Published);
        Stand(utc, chosen, headline: false);
    }

    /// <summary>
    /// Takes a published figure back: it was wrong, and nothing may quote it. One that has been corrected meanwhile can be
    /// taken back too: it will not stand again when its correction is withdrawn.
    /// </summary>
    public void Withdraw(string by, DateTime utc, string reason)
    {
        if (State is not (FigureState.Published or FigureState.Superseded))
            throw new InvalidOperationException($"A figure in state {State} cannot be withdrawn.");
        // One that had given way stood no more: a standing of no length tells when it was taken back.
        if (State == FigureState.Superseded)
            Standings.Add(new FigureStanding { FromUtc = utc, ToUtc = utc });
        StandNoMore(utc);
        State = FigureState.Withdrawn;
        Decide(by, utc, reason);
    }

    /// <summary>The figure that had replaced this one is withdrawn and had been replaced itself: this one follows its successor.</summary>
    public void PassOver(Figure replaced)
    {
        Require(FigureState.Superseded);
        if (replaced.State != FigureState.Superseded || replaced.Id != SupersededById)
            throw new InvalidOperationException("Only a superseded successor can be passed over.");
        (SupersededBy, SupersededById) = (null, replaced.SupersededById);
    }

    /// <summary>Stands again, because what stood in its place was withdrawn.</summary>
    public void StandAgain(string by, DateTime utc, bool chosen, bool headline, string reason)
    {
        if (State is not (FigureState.Superseded or FigureState.Published))
            throw new InvalidOperationException($"A figure in state {State} cannot stand again.");
        Stand(utc, chosen, headline);
        // One that stood beside what was withdrawn has been published all the time.
        if (State == FigureState.Superseded)
            Decide(by, utc, reason);
        State = FigureState.Published;
        SupersededBy = null;
        SupersededById = null;
    }

    private void Stand(DateTime utc, bool chosen, bool headline)
    {
        if (headline && !chosen)
            throw new ArgumentException("A headline figure must be the chosen one of its series.", nameof(headline));
        CloseStanding(utc);
        (IsChosen, IsHeadline) = (chosen, headline);
        Standings.Add(new FigureStanding { FromUtc = utc, IsChosen = chosen, IsHeadline = headline });
    }

    private void StandNoMore(DateTime utc)
    {
        CloseStanding(utc);
        (IsChosen, IsHeadline) = (false, false);
    }

    private void CloseStanding(DateTime utc)
    {
        if (Standings.FirstOrDefault(standing => standing.ToUtc is null) is { } standing)
            standing.ToUtc = utc;
        else if (State == FigureState.Published)
            throw new InvalidOperationException("The standings of the figure have not been loaded.");
    }

    private void Decide(string by, DateTime utc, string? reason)
    {
        DecidedBy = by;
        DecidedUtc = utc;
        DecisionReason = reason;
    }

    private void Require(FigureState expected)
    {
        if (State != expected)
            throw new InvalidOperationException($"A figure in state {State} cannot do what needs {expected}.");
    }
}
