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

    /// <summary>What is published of the time of the baseline; where that was taken back, what it was when the target was set.</summary>
    public static string Baseline(PublishedTarget published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var (target, head) = (published.Target, published.Head);
        return published is { Progress.Baseline: null, IsTownThere: true } && target.BaselineValue is { } was
            ? $"{WithUnit(head, Numbers.ShowWhole(was))} ({PublishedSourceRefs.Show(target.Baseline)})"
            : Show(head, published.Progress.Baseline);
    }

    public static string Of(PublishedTarget published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var (target, head, progress) = (published.Target, published.Head, published.Progress);
        return string.Join("; ", new[]
        {
            !published.IsTownThere ? T("города на портале больше нет: прогресс не посчитать", "the town is on the portal no more: progress cannot be told")
                : progress is { State: TargetState.Reached, Term: TargetTerm.Missed } ? T("достигнуто позже срока", "reached later than it was to be") : StateOf(progress),
            TermOf(progress, target.Year),
            progress.WasBaseline is { } was
                ? T($"исходное число исправлено после постановки цели: было {WithUnit(head, Numbers.ShowWhole(was))}", $"the baseline has been corrected since the target was set: it was {WithUnit(head, Numbers.ShowWhole(was))}")
                : "",
        }.Where(part => part.Length > 0));
    }

    private static string TermOf(TargetProgress progress, int? year) => (progress.Term, IsReached: progress.State is TargetState.Reached) switch
    {
        (TargetTerm.Reached, false) => T("было достигнуто к сроку, сейчас нет", "it was reached in time and is not now"),
        (TargetTerm.Missed, false) => T($"к {year} году не достигнуто", $"not reached by {year}"),
        (TargetTerm.Unknown, _) => T($"было ли достигнуто к {year} году, числа не говорят", $"the figures do not tell whether it was reached by {year}"),
        _ => "",
    };

    private static string StateOf(TargetProgress progress) => progress.State switch
    {
        TargetState.NoBaseline => T("исходное число снято с публикации, «было» — каким его видели при постановке цели: прогресс не посчитать", "the baseline is published no more and is told as it was when the target was set: progress cannot be told"),
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

    /// <summary>"2027, 2028, 2030–2035": many that follow each other are a span.</summary>
    public static string Years(IReadOnlyList<int> ascending)
    {
        ArgumentNullException.ThrowIfNull(ascending);
        List<string> told = [];
        for (var first = 0; first < ascending.Count;)
        {
            var last = first;
            while (last + 1 < ascending.Count && ascending[last + 1] == ascending[last] + 1)
                last++;
            if (last - first < 2)
                told.AddRange(ascending.Skip(first).Take(last - first + 1).Select(year => $"{year}"));
            else
                told.Add($"{ascending[first]}–{ascending[last]}");
            first = last + 1;
        }

        return string.Join(", ", told);
    }

    private static string Share(decimal share) => Numbers.Percent(Math.Floor(share * TenthsOfPercent) / 10);

    private static string WithUnit(MeasureHead head, string number) => T(head.Unit) is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
}
