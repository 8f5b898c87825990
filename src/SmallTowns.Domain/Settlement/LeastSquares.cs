namespace SmallTowns.Domain.Settlement;

/// <summary>The straight line y = intercept + slope · x through points, by ordinary least squares.</summary>
internal readonly record struct LeastSquares(double Intercept, double Slope, double RSquared)
{
    public static LeastSquares Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / x.Length;
        }

        double xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        var slope = xy / xx;
        return new(meanY - slope * meanX, slope, xy * xy / (xx * yy));
    }
}
