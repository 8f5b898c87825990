using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Monitoring;

/// <summary>What a version of a rule found in a town, by which figures. It is never changed; what is found otherwise is the next one.</summary>
public sealed class WarningSignal : Entity
{
    public const int WordsMaxLength = 2000;

    public int WarningId { get; init; }

    /// <summary>Of the signals of one warning, from 1.</summary>
    public int Number { get; init; }

    public int RuleVersionId { get; init; }
    public WarningRuleVersion? RuleVersion { get; init; }
    public DateTime FromUtc { get; init; }

    /// <summary>What was compared with the limit; empty where the rule compares nothing.</summary>
    public double? Value { get; init; }

    /// <summary>Of <see cref="SignalFigure"/>, as JSON.</summary>
    public required string Figures { get; init; }
    public required string WordsRu { get; init; }
    public required string WordsEn { get; init; }

    public DateTime? EndedUtc { get; private set; }

    /// <summary>Empty while it lasts, and where another signal of the same trouble followed.</summary>
    public SignalEnd? EndReason { get; private set; }
    public string EndRu { get; private set; } = "";
    public string EndEn { get; private set; } = "";

    public LocalizedText Words => new(WordsRu, WordsEn);

    public IReadOnlyList<SignalFigure> ReadFigures() => ContentJson.Read<IReadOnlyList<SignalFigure>>(Figures);

    internal void End(DateTime utc) => EndedUtc ??= utc;

    internal void End(DateTime utc, SignalEnd reason, LocalizedText words) => (EndedUtc, EndReason, EndRu, EndEn) = (utc, reason, words.Ru, words.En);
}

/// <summary>Why a rule finds a trouble no more.</summary>
public enum SignalEnd
{
    /// <summary>By newer figures, or because time has passed, there is none.</summary>
    Better = 1,

    /// <summary>A figure that it stood on was withdrawn: it was wrong.</summary>
    FigureWithdrawn = 2,

    /// <summary>By the terms of before it would be found still.</summary>
    RuleChanged = 3,

    RuleOff = 4,

    /// <summary>The rule looks at the town no more: it has ceased, is no member any longer or has grown.</summary>
    TownLeft = 5,

    /// <summary>It cannot be told any longer: there is nothing to compare.</summary>
    Unknown = 6,
}
