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

    /// <param name="share">The measure of the sector's share, where one is asked for.</param>
    public static TownVerdict Of(PublishedTown town, ExploreQuestion question, SettlementSystem system, MeasureOfTowns? share)
    {
        ArgumentNullException.ThrowIfNull(town);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(system);
        if (!question.Narrows)
            return Taken;
        (string Filter, bool? Takes)[] answers =
        [
            ("class", question.SizeClass is not { } sizeClass ? true : town.SizeClass is null ? null : town.SizeClass == sizeClass),
            ("belt", OfBelt(town, question.Belt)),
            ("ray", OfRay(town, question.Ray)),
            ("trend", question.Trend is not { } trend ? true : town.IsSaid(trend) ? true : TownChoices.Trends.Any(choice => town.IsSaid(choice.Value)) ? false : null),
            ("minutes", OfMinutes(town, question.Minutes)),
            ("population", Within(question.Population, town.Population?.Value)),
            ("growth", OfGrowth(town, question.Growth, system)),
            ("share", Within(question.Share, share?.Of(town.Slug)?.Value)),
        ];
        if (answers.Any(answer => answer.Takes == false))
            return Left;
        List<string> unknown = [.. answers.Where(answer => answer.Takes is null).Select(answer => answer.Filter)];
        return unknown.Count == 0 ? Taken : new(false, unknown);
    }

    private static bool? Within(ValueRange range, decimal? value) => !range.Narrows ? true : value is { } known ? range.Takes(known) : null;

    // Computed, so not for nothing.
    private static bool? OfGrowth(PublishedTown town, ValueRange range, SettlementSystem system) =>
        !range.Narrows ? true : Within(range, (decimal?)system.Censuses?.GrowthOf(town)?.Growth.Percent.Value);

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
        if (!range.Narrows)
            return true;
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
