using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>What tables write where a number is not known. It never means zero.</summary>
public static class UnknownValue
{
    private static readonly HashSet<string> Signs = new(
        ["…", "...", "..", "-", "–", "—", "−", "‑", "х", "x", "н/д", "н/а", "нд", "н д", "n/a", "na", "n a", "нет данных", "нет сведений", "данных нет", "не известно", "неизвестно", "неизв", "нет свед", "нет св", "сведений нет", "к", "конф", "***", "#н/д", "#n/a", "no data", "unknown"],
        StringComparer.OrdinalIgnoreCase);

    public const string Fault = "значение неизвестно: такую строку можно пропустить, а нулём она не станет";

    public static bool Is(string text)
    {
        // A mark of a footnote says why it is unknown.
        var bare = RaisedText.Apart(NormalizedText.Visible(text).Trim()).Text.TrimEnd('*', ' ').Trim('(', ')').ReplaceLineEndings(" ");
        if (bare.Length == 0)
            bare = text.Trim();
        return bare.Length > 0 && (Signs.Contains(bare) || Signs.Contains(NormalizedText.Of(bare)) || bare.All(sign => sign is '.' or '…' or '-' or '–' or '—' or ' '));
    }
}
