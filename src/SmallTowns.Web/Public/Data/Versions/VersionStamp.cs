using System.Globalization;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>The moment in the name of a file, to the minute, as the recommendations want it: <c>20261129T1207</c>.</summary>
internal static class VersionStamp
{
    private const string Format = "yyyyMMdd'T'HHmm";

    /// <summary>Two versions of one minute would have one name: the later takes the minute after the former.</summary>
    public static string After(string? last, DateTime utc)
    {
        var stamp = RegionCalendar.Local(utc).ToString(Format, CultureInfo.InvariantCulture);
        return last is null || string.CompareOrdinal(stamp, last) > 0
            ? stamp
            : DateTime.ParseExact(last, Format, CultureInfo.InvariantCulture).AddMinutes(1).ToString(Format, CultureInfo.InvariantCulture);
    }
}
