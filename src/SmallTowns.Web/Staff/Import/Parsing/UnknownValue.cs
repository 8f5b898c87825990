namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>What tables write where a number is not known. It never means zero.</summary>
public static class UnknownValue
{
    private static readonly HashSet<string> Signs = new(
        ["…", "...", "..", "-", "–", "—", "−", "‑", "х", "x", "н/д", "н/а", "нд", "н д", "n/a", "na", "n a", "нет данных", "нет сведений", "данных нет", "не известно", "неизвестно", "к", "конф", "***", "#н/д", "#n/a", "no data", "unknown"],
        StringComparer.OrdinalIgnoreCase);

    public const string Fault = "значение неизвестно: такую строку можно пропустить, а нулём она не станет";

    public static bool Is(string text)
    {
        var bare = NormalizedText.Visible(text).Trim().Trim('(', ')').ReplaceLineEndings(" ");
        return bare.Length > 0 && (Signs.Contains(bare) || Signs.Contains(NormalizedText.Of(bare)) || bare.All(sign => sign is '.' or '…' or '-' or '–' or '—' or ' '));
    }
}
