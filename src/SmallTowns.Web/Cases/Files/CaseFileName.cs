using System.Globalization;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Web.Cases.Files;

/// <summary>The name under which a file is kept: one line that every system takes, with the ending of what the file is.</summary>
public static class CaseFileName
{
    private const string Forbidden = "<>:\"/\\|?*";
    private const string Unnamed = "файл";

    /// <param name="sent">As the sender's machine called it; it may hold a path, or signs that turn the line around.</param>
    public static string Of(string? sent, CaseFileKind kind)
    {
        var ending = kind switch
        {
            CaseFileKind.Pdf => ".pdf",
            CaseFileKind.Jpeg => ".jpg",
            CaseFileKind.Png => ".png",
            CaseFileKind.Docx => ".docx",
            CaseFileKind.Xlsx => ".xlsx",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no ending yet."),
        };
        var last = (sent ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Select(sign => Forbidden.Contains(sign) || !IsShown(sign) ? ' ' : sign)]);
        var bare = string.Join(' ', Path.GetFileNameWithoutExtension(clean).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var most = CaseFile.NameMaxLength - ending.Length;
        if (bare.Length > most)
            bare = bare[..(char.IsHighSurrogate(bare[most - 1]) ? most - 1 : most)].TrimEnd('.', ' ');
        return (bare.Length == 0 ? Unnamed : bare) + ending;
    }

    // Signs that order text from right to left are of the format kind: with them "fdp.exe" reads "exe.pdf".
    private static bool IsShown(char sign) => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
