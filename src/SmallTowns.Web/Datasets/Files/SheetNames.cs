namespace SmallTowns.Web.Datasets.Files;

/// <summary>Names of sheets as Excel takes them: up to 31 characters, without <c>: \ / ? * [ ]</c>, no two alike in a workbook.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = ":\\/?*[]";

    // The one name that Excel keeps for itself.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Take(string wanted)
    {
        var bare = new string([.. wanted.Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) || !XlsxText.IsPlain(letter) ? ' ' : letter)]).Trim(' ', '\'');
        var name = Cut(bare.Length == 0 ? "Лист" : bare, MaxLength);
        for (var number = 2; !taken.Add(name); number++)
            name = Cut(bare.Length == 0 ? "Лист" : bare, MaxLength - $" {number}".Length) + $" {number}";
        return name;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd(' ', '\'');
}
