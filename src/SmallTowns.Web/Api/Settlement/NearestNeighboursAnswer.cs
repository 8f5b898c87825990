using System.ComponentModel;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Settlement;

[Description("Clark and Evans (1954): ratio 1 is a random pattern, below it clustered, above it regular; without an edge correction.")]
public sealed record NearestNeighboursAnswer(double MeanKm, double ExpectedKm, double Ratio, double StandardErrorKm, double ZScore)
{
    /// <summary>Every pair is compared: this many towns take a fraction of a second, ten times as many half a minute.</summary>
    public const int MostTowns = 2_000;

    public static NearestNeighboursAnswer? Of(ReadOnlySpan<GeoPoint> points, double? areaSquareKm) =>
        points.Length <= MostTowns && ClarkEvans.Of(points, areaSquareKm).TryGet(out var index)
            ? new(index.MeanNearestNeighbourKm, index.ExpectedNearestNeighbourKm, index.Ratio, index.StandardErrorKm, index.ZScore)
            : null;
}
