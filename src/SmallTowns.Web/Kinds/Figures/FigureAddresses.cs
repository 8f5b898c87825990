using SmallTowns.Domain.Figures;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Where in the back office a figure is worked on.</summary>
public static class FigureAddresses
{
    /// <summary>The tab of a town's workspace that has the forms of this kind.</summary>
    public static string TabOf(FigureKind kind) => kind switch
    {
        FigureKind.Employment => "employment",
        FigureKind.TravelTime or FigureKind.ExpertBelt => "travel",
        _ => "figures",
    };

    /// <param name="townSlug">Empty for a figure of the region.</param>
    /// <param name="asked">What is to be done there: <c>edit=12</c>, <c>proposal=3</c>.</param>
    public static string Of(FigureKind kind, string? townSlug, string asked) =>
        townSlug is null ? $"/staff/region/figures?{asked}" : $"/staff/towns/{townSlug}/{TabOf(kind)}?{asked}";
}
