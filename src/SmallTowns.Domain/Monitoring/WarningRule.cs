using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Monitoring;

/// <summary>A rule by which towns are watched. Each save is a new version; what an old one said stays, because signals name it.</summary>
public sealed class WarningRule : Entity
{
    /// <summary>The number of the version that is in force.</summary>
    public int Current { get; private set; }

    public List<WarningRuleVersion> Versions { get; } = [];

    public WarningRuleVersion InForce => Versions.Single(version => version.Number == Current);

    public void Change(LocalizedText name, RuleTerms terms, bool isOn, string reason, string by, DateTime utc)
    {
        Current++;
        Versions.Add(new() { Number = Current, NameRu = name.Ru, NameEn = name.En, Terms = ContentJson.Write(terms), IsOn = isOn, Reason = reason, ByName = by, Utc = utc });
    }
}

/// <summary>What a rule said from one save to the next.</summary>
public sealed class WarningRuleVersion : Entity
{
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    public int RuleId { get; init; }
    public int Number { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }

    /// <summary><see cref="RuleTerms"/> as JSON.</summary>
    public required string Terms { get; init; }

    /// <summary>One that is off looks for nothing, and what it had found has ended.</summary>
    public bool IsOn { get; init; }
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }

    public LocalizedText Name => new(NameRu, NameEn);

    public RuleTerms ReadTerms() => ContentJson.Read<RuleTerms>(Terms);
}
