namespace SmallTowns.Web.Shared;

/// <summary>Russian nouns and verbs beside a number: "1 город", "2 города", "5 городов".</summary>
public static class Plural
{
    /// <returns>The word without the number.</returns>
    public static string Of(int count, string one, string few, string many) => (count % 10, count % 100) switch
    {
        (_, >= 11 and <= 14) => many,
        (1, _) => one,
        (2 or 3 or 4, _) => few,
        _ => many,
    };
}
