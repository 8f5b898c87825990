using SmallTowns.Domain.Reports;

namespace SmallTowns.Web.Staff.Reports;

public static class ReportWords
{
    public static string Of(FigureReportState state) => state switch
    {
        FigureReportState.Open => "открыто",
        FigureReportState.Accepted => "читатель прав",
        FigureReportState.Declined => "число верно",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no name yet."),
    };
}
