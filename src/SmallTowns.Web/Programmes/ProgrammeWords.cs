using SmallTowns.Domain;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Programmes;

/// <summary>Programmes in words: whose money it is, what a target wants, how far it has come.</summary>
public static class ProgrammeWords
{
    /// <summary>What is on the way is never rounded up to the whole of it.</summary>
    private const decimal TenthsOfPercent = 1000m;

    public static LocalizedText Of(FundSource source) => source switch
    {
        FundSource.Federal => new("федеральный бюджет", "federal budget"),
        FundSource.Regional => new("краевой бюджет", "regional budget"),
        FundSource.Municipal => new("местный бюджет", "municipal budget"),
        FundSource.Own => new("средства Ассоциации", "funds of the Association"),
        FundSource.Private => new("частные средства", "private funds"),
        FundSource.Other => new("иной источник", "another source"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static LocalizedText Of(MeasureState state) => state switch
    {
        MeasureState.Planned => new("запланировано", "planned"),
        MeasureState.UnderWay => new("идёт", "under way"),
        MeasureState.Done => new("сделано", "done"),
        MeasureState.Stopped => new("прекращено", "stopped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static LocalizedText Of(TargetDirection direction) => direction switch
    {
        TargetDirection.Rise => new("больше: не меньше цели", "more: no less than the target"),
        TargetDirection.Fall => new("меньше: не больше цели", "less: no more than the target"),
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary>"вырасти до 40 000 чел. к 2027 году"; what is to be held: "не меньше 40 000 чел. к 2027 году".</summary>
    public static string Aim(ProgrammeTarget target, MeasureHead head)
    {
        ArgumentNullException.ThrowIfNull(target);
        var value = WithUnit(head, target.Value is { } wanted ? Numbers.ShowWhole(wanted) : Numbers.None);
        var isHeld = target.Value == target.BaselineValue;
        var words = (target.Direction, isHeld) switch
        {
            (TargetDirection.Rise, false) => T($"вырасти до {value}", $"rise to {value}"),
            (TargetDirection.Rise, true) => T($"не меньше {value}", $"no less than {value}"),
            (_, false) => T($"снизиться до {value}", $"fall to {value}"),
            _ => T($"не больше {value}", $"no more than {value}"),
        };
        return T($"{words} к {target.Year} году", $"{words} by {target.Year}");
    }

    /// <summary>"36 607 чел. (2014)": a published number with all its decimals, a computed one with those of its measure.</summary>
    public static string Show(MeasureHead head, Observation? value)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (value is null)
            return Numbers.None;
        var number = Words.Qualified(value.Qualifier, Number(value.Value), value.UpperValue is { } upper ? Number(upper) : null);
        return $"{WithUnit(head, number)} ({PublishedSourceRefs.Show(value.Period)})";

        string Number(decimal one) => value.FigureId is null ? Numbers.Show(one, head.Decimals) : Numbers.ShowWhole(one);
    }

    public static string Of(PublishedTarget published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var (target, head, progress) = (published.Target, published.Head, published.Progress);
        return string.Join("; ", new[]
        {
            StateOf(progress),
            progress.IsMissed ? T($"к {target.Year} году не достигнуто", $"not reached by {target.Year}") : "",
            progress.WasBaseline is { } was
                ? T($"исходное число исправлено после постановки цели: было {WithUnit(head, Numbers.ShowWhole(was))}", $"the baseline has been corrected since the target was set: it was {WithUnit(head, Numbers.ShowWhole(was))}")
                : "",
        }.Where(part => part.Length > 0));
    }

    private static string StateOf(TargetProgress progress) => progress.State switch
    {
        TargetState.NoBaseline => T("исходное число снято с публикации: прогресс не посчитать", "the baseline is published no more: progress cannot be told"),
        TargetState.NoLaterFigure => T("ещё нет числа после исходного", "no figure after the baseline yet"),
        TargetState.Inexact => T("число названо неточно: долю пути не посчитать", "the figure is a bound: progress cannot be told"),
        TargetState.Unchanged => T("без изменений", "unchanged"),
        TargetState.OnTheWay when progress.Share is { } share => T($"пройдено {Share(share)} пути", $"{Share(share)} of the way"),
        TargetState.OnTheWay => T("в пути", "on the way"),
        TargetState.MovedAway when progress.Share is { } share => T($"отдаляется от цели: {Share(share)} пути", $"moving away from the target: {Share(share)} of the way"),
        TargetState.MovedAway => T("отдаляется от цели", "moving away from the target"),
        TargetState.Reached => T("достигнуто", "reached"),
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    private static string Share(decimal share) => Numbers.Percent(Math.Floor(share * TenthsOfPercent) / 10);

    private static string WithUnit(MeasureHead head, string number) => T(head.Unit) is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
}
