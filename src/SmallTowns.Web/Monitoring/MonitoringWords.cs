using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>Rules, findings and warnings in words. What readers may see is in both languages at once: it is copied into signals.</summary>
public static class MonitoringWords
{
    private const int Decimals = 1;
    private const int RatioDecimals = 2;

    private static readonly NumberFormatInfo Russian = Format(",", "\u00A0");
    private static readonly NumberFormatInfo English = Format(".", ",");

    public static string Of(WarningRuleKind kind) => kind switch
    {
        WarningRuleKind.Decline => "Показатель упал за несколько лет",
        WarningRuleKind.BelowRegion => "Показатель ниже доли от краевого",
        WarningRuleKind.Ratio => "Отношение двух показателей",
        WarningRuleKind.OutageHours => "Часы без воды, света, тепла",
        WarningRuleKind.Stale => "Значение устарело",
        WarningRuleKind.Missing => "Значения нет",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(WatchedTowns towns) => towns switch
    {
        WatchedTowns.All => "все города края",
        WatchedTowns.Small => "малые города",
        WatchedTowns.Members => "члены Ассоциации",
        _ => throw new ArgumentOutOfRangeException(nameof(towns), towns, null),
    };

    public static string Of(WarningState state) => state switch
    {
        WarningState.New => "новое",
        WarningState.UnderWork => "в работе",
        WarningState.HandedOver => "передано",
        WarningState.Closed => "закрыто",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(WarningStepKind kind) => kind switch
    {
        WarningStepKind.Raised => "Появилось",
        WarningStepKind.Changed => "Показывают уже другие числа",
        WarningStepKind.Ended => "Сигнал закончился",
        WarningStepKind.Returned => "Сигнал вернулся",
        WarningStepKind.Taken => "Взято в работу",
        WarningStepKind.HandedOver => "Передано",
        WarningStepKind.Closed => "Закрыто",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SignalFigureRole role) => role switch
    {
        SignalFigureRole.Newest => "последнее",
        SignalFigureRole.Earlier => "прежнее",
        SignalFigureRole.OfRegion => "по краю",
        SignalFigureRole.Divisor => "делитель",
        SignalFigureRole.Outage => "отключение",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static LocalizedText Of(UnknownReason why) => why switch
    {
        UnknownReason.NoFigure => new("опубликованных значений нет", "nothing is published"),
        UnknownReason.NoPair => new("за эти годы нет двух значений по одной территории и одним способом подсчёта", "there are not two figures of one territory and one way of counting within these years"),
        UnknownReason.NoRegionFigure => new("нет краевого значения за тот же год", "there is no regional figure of the same year"),
        UnknownReason.NoCommonYear => new("у показателей нет общего года и общей территории", "the measures have no year and territory in common"),
        UnknownReason.NoDate => new("у значения не указано время", "the figure says no time"),
        UnknownReason.NotPositive => new("делить не на что: там ноль", "there is nothing to divide by"),
        UnknownReason.NotApplicable => new("показатель к городу не относится", "the measure does not apply to the town"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    /// <summary>What a rule looks for, in one line.</summary>
    /// <param name="nameOf">Of a measure by its code.</param>
    public static LocalizedText TermsOf(RuleTerms terms, Func<string, LocalizedText> nameOf)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(nameOf);
        return new(Terms(terms, nameOf, false), Terms(terms, nameOf, true));
    }

    /// <summary>What was found, with its figures and the limit.</summary>
    public static LocalizedText FindingOf(RuleTerms terms, RuleFinding finding, Func<string, LocalizedText> nameOf)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(nameOf);
        return new(Finding(terms, finding, nameOf, false), Finding(terms, finding, nameOf, true));
    }

    /// <summary>A figure with its unit and time: «34 928 чел. (2010)».</summary>
    public static string FigureOf(SignalFigure figure, bool english)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"{Show(figure.Value, figure.Decimals, english)} {figure.Unit.In(english)}{(figure.To is { } to ? $" ({to.Year})" : "")}";
    }

    private static string Terms(RuleTerms terms, Func<string, LocalizedText> nameOf, bool english)
    {
        string T(string ru, string en) => english ? en : ru;
        var limit = terms.Limit is { } number ? Exactly(number, english) : "";
        var name = terms.Measure.Length > 0 ? nameOf(terms.Measure).In(english) : "";
        return terms.Kind switch
        {
            WarningRuleKind.Decline => T($"{name}: падение на {limit} % или больше за {YearsRu(terms.Years)}", $"{name}: a fall of {limit}% or more within {YearsEn(terms.Years)}"),
            WarningRuleKind.BelowRegion => T($"{name}: меньше {limit} % от краевого", $"{name}: less than {limit}% of the region’s"),
            WarningRuleKind.Ratio => T(
                $"{name} / {nameOf(terms.Divisor).Ru}: {(terms.IsAbove ? "больше" : "меньше")} {limit}", $"{name} / {nameOf(terms.Divisor).En}: {(terms.IsAbove ? "above" : "below")} {limit}"),
            WarningRuleKind.OutageHours => T(
                $"{Service(terms, false)}: не было больше {limit} ч за {terms.Days} {Plural.Of(terms.Days ?? 0, "день", "дня", "дней")}", $"{Service(terms, true)}: off for more than {limit} h within {terms.Days} days"),
            WarningRuleKind.Stale => T($"{name}: последнее значение старше {YearsOldRu(terms.Years)}", $"{name}: the newest figure is older than {YearsEn(terms.Years)}"),
            WarningRuleKind.Missing => T($"{name}: значений нет", $"{name}: there are no figures"),
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.Kind, null),
        };
    }

    private static string Finding(RuleTerms terms, RuleFinding finding, Func<string, LocalizedText> nameOf, bool english)
    {
        string T(string ru, string en) => english ? en : ru;
        if (finding.Why is { } why)
            return Of(why).In(english);
        var name = terms.Measure.Length > 0 ? nameOf(terms.Measure).In(english) : "";
        string Of1(int place) => FigureOf(finding.Figures[place], english);
        var number = finding.Number is { } value ? (decimal)value : 0;
        return terms.Kind switch
        {
            WarningRuleKind.Decline => $"{name}: {Of1(1)} → {Of1(0)}, {T("изменение", "change")} {Signed(-number, english)}{T("\u00A0%", "%")}",
            WarningRuleKind.BelowRegion => $"{name}: {Of1(0)}, {T("по краю", "in the region")} {Of1(1)} — {Show(number, Decimals, english)}{T("\u00A0%", "%")}",
            WarningRuleKind.Ratio => $"{name} / {nameOf(terms.Divisor).In(english)}: {Of1(0)} / {Of1(1)} = {Show(number, RatioDecimals, english)}",
            WarningRuleKind.OutageHours => T(
                $"{Service(terms, false)}: не было {Show(number, Decimals, false)} ч за {terms.Days} {Plural.Of(terms.Days ?? 0, "день", "дня", "дней")}, отключений: {(finding.Figures.Count < RuleCheck.MostOutages ? "" : "не меньше ")}{finding.Figures.Count}",
                $"{Service(terms, true)}: off for {Show(number, Decimals, true)} h within {terms.Days} days, outages: {(finding.Figures.Count < RuleCheck.MostOutages ? "" : "at least ")}{finding.Figures.Count}"),
            WarningRuleKind.Stale => $"{name}: {T("последнее значение", "the newest figure")} — {Of1(0)}",
            WarningRuleKind.Missing when finding.Figures.Count > 0 => $"{name}: {Of1(0)}",
            WarningRuleKind.Missing => $"{name}: {T("опубликованных значений нет", "nothing is published")}",
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.Kind, null),
        };
    }

    private static string Service(RuleTerms terms, bool english) => OutageWords.Of(terms.Service!.Value).In(english);

    private static string YearsRu(int? years) => $"{years} {Plural.Of(years ?? 0, "год", "года", "лет")}";

    private static string YearsOldRu(int? years) => $"{years} {Plural.Of(years ?? 0, "года", "лет", "лет")}";

    private static string YearsEn(int? years) => years == 1 ? "1 year" : $"{years} years";

    private static string Signed(decimal value, bool english) => (value > 0 ? "+" : "") + Show(value, Decimals, english);

    private static string Exactly(decimal value, bool english) => Show(value, Numbers.WithoutTrailingZeros(value).Scale, english);

    private static string Show(decimal value, int decimals, bool english) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), english ? English : Russian);

    private static NumberFormatInfo Format(string point, string group) =>
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = "−", NumberNegativePattern = 1 });
}
