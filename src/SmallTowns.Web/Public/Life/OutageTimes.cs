using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Outages;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Life;

/// <summary>Moments of outages by the region's clocks.</summary>
public static class OutageTimes
{
    public static string Moment(DateTime utc) => RegionCalendar.Local(utc).ToString(T("d MMMM yyyy 'г.,' HH:mm", "d MMMM yyyy, HH:mm"), IsEnglish ? English : Russian);

    public static string Of(OutageContent outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var start = T("с ", "from ") + Moment(outage.StartUtc!.Value);
        return outage.EndUtc is { } end ? start + T(" до ", " until ") + Moment(end)
            : outage.ForecastEndUtc is { } forecast ? start + T("; обещают закончить ", "; expected to end ") + Moment(forecast)
            : start + T("; когда закончат, не сказано", "; no end has been named");
    }
}
