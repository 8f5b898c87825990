using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared.Towns;

namespace SmallTowns.Web.Explore;

/// <summary>Whether the filters take a town. What is not known of it makes it neither taken nor left out.</summary>
/// <param name="UnknownBy">The filters that cannot tell; empty where all can.</param>
public sealed record TownVerdict(bool IsTaken, IReadOnlyList<string> UnknownBy)
{
    private static readonly TownVerdict Taken = new(true, []);
    private static readonly TownVerdict Left = new(false, []);

    /// <summary>What a question asks of each town; filters that it does not name are asked of none.</summary>
    /// <param name="share">The measure of the sector's share, where one is asked for.</param>
    public static Func<PublishedTown, TownVerdict> By(ExploreQuestion question, SettlementSystem system, MeasureOfTowns? share)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(system);
        if (!question.Narrows)
            return _ => Taken;
        List<(string Filter, Func<PublishedTown, bool?> Takes)> filters =
        [
            .. If(question.SizeClass is not null, "class", town => town.SizeClass is null ? null : town.SizeClass == question.SizeClass),
            .. If(question.Belt is not null, "belt", town => OfBelt(town, question.Belt)),
            .. If(question.Ray is not null, "ray", town => OfRay(town, question.Ray)),
            .. If(question.Trend is not null, "trend", town => town.IsSaid(question.Trend!.Value) ? true : TownChoices.Trends.Any(choice => town.IsSaid(choice.Value)) ? false : null),
            .. If(question.Minutes.Narrows, "minutes", town => OfMinutes(town, question.Minutes)),
            .. If(question.Population.Narrows, "population", town => Within(question.Population, town.Population?.Value)),
            .. If(question.Growth.Narrows, "growth", town => OfGrowth(town, question.Growth, system)),
            .. If(question.Share.Narrows, "share", town => Within(question.Share, share?.Of(town.Slug)?.Value)),
        ];
        return town => Of(town, filters);
    }

    private static IEnumerable<(string Filter, Func<PublishedTown, bool?> Takes)> If(bool isAsked, string filter, Func<PublishedTown, bool?> takes) => isAsked ? [(filter, takes)] : [];

    private static TownVerdict Of(PublishedTown town, List<(string Filter, Func<PublishedTown, bool?> Takes)> filters)
    {
        List<string>? unknown = null;
        foreach (var (filter, takes) in filters)
        {
            switch (takes(town))
            {
                case false:
                    return Left;
                case null:
                    (unknown ??= []).Add(filter);
                    break;
            }
        }

        return unknown is null ? Taken : new(false, unknown);
    }

    private static bool? Within(ValueRange range, decimal? value) => value is { } known ? range.Takes(known) : null;

    private static bool? OfGrowth(PublishedTown town, ValueRange range, SettlementSystem system) =>
        Within(range, (decimal?)system.Censuses?.GrowthOf(town)?.Growth.Percent.Value);

    private static bool? OfBelt(PublishedTown town, BeltChoice? asked) => asked switch
    {
        null => true,
        BeltChoice.None => town.Belt.Rule.Belt is null,
        _ when town.Belt.Rule.Belt is { } belt => (int)belt == (int)asked,
        // The centre and its inner zone are in no belt; of the others the time of travel is not known.
        _ => town.IsCentre || town.Belt.Rule.Reason == BeltReason.NearZone ? false : null,
    };

    private static bool? OfRay(PublishedTown town, string? asked) => asked switch
    {
        null => true,
        TownChoices.OffTheRays => town.IsSaidToBeOffRays ? true : town.Rays.Count > 0 ? false : null,
        TownChoices.RayNotStated => town.Rays.Count == 0 && !town.IsSaidToBeOffRays,
        _ => town.Rays.Any(place => place.RayCode == asked) ? true : town.Rays.Count > 0 || town.IsSaidToBeOffRays ? false : null,
    };

    /// <summary>"Less than 90" may be more or less than an hour: then the town is among the unknown.</summary>
    private static bool? OfMinutes(PublishedTown town, ValueRange range)
    {
        // Times are counted from it.
        if (town.IsCentre)
            return range.Takes(0);
        if (town.TravelTime is not { } time)
            return null;
        var (least, most) = time.Qualifier switch
        {
            FigureQualifier.LessThan => (0, time.Value),
            FigureQualifier.MoreThan => (time.Value, decimal.MaxValue),
            FigureQualifier.Range => (time.Value, time.UpperValue ?? decimal.MaxValue),
            _ => (time.Value, time.Value),
        };
        if (range.Takes(least) && range.Takes(most))
            return true;
        return most < range.From || least > range.To || (time.Qualifier == FigureQualifier.MoreThan && least == range.To) ? false : null;
    }
}
