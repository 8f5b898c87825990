using System.Globalization;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Outages;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>A rule as it is typed: what its form holds.</summary>
public sealed class RuleInput
{
    private const decimal LargestLimit = 1_000_000_000;

    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public WarningRuleKind Kind { get; set; } = WarningRuleKind.Decline;
    public WatchedTowns Towns { get; set; } = WatchedTowns.Small;
    public string Measure { get; set; } = "";
    public string Divisor { get; set; } = "";
    public string Limit { get; set; } = "";
    public bool IsAbove { get; set; } = true;
    public string Years { get; set; } = "";
    public string Days { get; set; } = "";
    public UtilityService? Service { get; set; }
    public bool IsOn { get; set; } = true;

    /// <summary>Why the rule is as it is from now on.</summary>
    public string Reason { get; set; } = "";

    public static RuleInput Of(WarningRuleVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var terms = version.ReadTerms();
        return new()
        {
            NameRu = version.NameRu,
            NameEn = version.NameEn,
            Kind = terms.Kind,
            Towns = terms.Towns,
            Measure = terms.Measure,
            Divisor = terms.Divisor,
            Limit = TypedNumber.Write(terms.Limit),
            IsAbove = terms.IsAbove,
            Years = terms.Years?.ToString(CultureInfo.InvariantCulture) ?? "",
            Days = terms.Days?.ToString(CultureInfo.InvariantCulture) ?? "",
            Service = terms.Service,
            IsOn = version.IsOn,
        };
    }

    /// <param name="isMeasure">Whether there is a measure of a code.</param>
    /// <param name="problems">Of the terms alone: a dry run needs neither names nor a reason.</param>
    public RuleTerms ReadTerms(Func<string, bool> isMeasure, List<InputProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(isMeasure);
        ArgumentNullException.ThrowIfNull(problems);
        if (!Enum.IsDefined(Kind))
            problems.Add(new(nameof(Kind), "Выберите, за чем следит правило."));
        if (!Enum.IsDefined(Towns))
            problems.Add(new(nameof(Towns), "Выберите, за какими городами."));
        if (RuleLimits.HasMeasure(Kind) && !isMeasure(Measure))
            problems.Add(new(nameof(Measure), "Выберите показатель."));
        if (RuleLimits.HasDivisor(Kind) && !isMeasure(Divisor))
            problems.Add(new(nameof(Divisor), "Выберите, на что делить."));
        else if (RuleLimits.HasDivisor(Kind) && Divisor == Measure)
            problems.Add(new(nameof(Divisor), "Показатель делится сам на себя: выберите другой."));
        decimal? limit = null;
        if (RuleLimits.HasLimit(Kind))
        {
            if (!TypedNumber.TryRead(Limit, out limit))
                problems.Add(new(nameof(Limit), TypedNumber.NotANumber));
            else if (limit is not (> 0 and <= LargestLimit) || (Kind is WarningRuleKind.Decline && limit > 100))
                problems.Add(new(nameof(Limit), Kind is WarningRuleKind.Decline ? "Порог — больше 0 и не больше 100 %." : "Порог — число больше нуля."));
        }

        var years = Whole(nameof(Years), Years, RuleLimits.HasYears(Kind), RuleTerms.MostYears, "лет", problems);
        var days = Whole(nameof(Days), Days, RuleLimits.HasDays(Kind), RuleTerms.MostDays, "дней", problems);
        if (RuleLimits.HasDays(Kind) && (Service is not { } service || !Enum.IsDefined(service)))
            problems.Add(new(nameof(Service), "Выберите, чего не было."));
        return RuleLimits.Trimmed(new()
        {
            Kind = Kind,
            Towns = Towns,
            Measure = Measure,
            Divisor = Divisor,
            Limit = limit,
            IsAbove = IsAbove,
            Years = years,
            Days = days,
            Service = Service,
        });
    }

    private static int? Whole(string field, string typed, bool isAsked, int most, string unit, List<InputProblem> problems)
    {
        if (!isAsked)
            return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        problems.Add(new(field, $"Целое число {unit}, от 1 до {most}."));
        return null;
    }
}
