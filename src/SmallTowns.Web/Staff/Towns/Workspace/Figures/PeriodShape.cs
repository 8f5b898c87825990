namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>How a person says when.</summary>
public enum PeriodShape
{
    Year = 1,
    Day = 2,
    Span = 3,
    NotStated = 4,
}

public static class PeriodShapes
{
    public static string Of(PeriodShape shape) => shape switch
    {
        PeriodShape.Year => "за целый год",
        PeriodShape.Day => "на день",
        PeriodShape.Span => "с одного дня по другой",
        PeriodShape.NotStated => "источник не говорит, когда",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "This word has no text yet."),
    };
}
