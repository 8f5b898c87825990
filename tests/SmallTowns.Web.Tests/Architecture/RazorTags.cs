using System.Text.RegularExpressions;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>The tags of components in a .razor file, with the names of their attributes; directives (@key, @ref, @onclick) are left out.</summary>
internal static partial class RazorTags
{
    public static IEnumerable<(string Name, IReadOnlyList<string> Attributes)> Read(string markup)
    {
        var spoken = Comment().Replace(markup, "");
        foreach (Match start in Start().Matches(spoken))
        {
            if (Attributes(spoken[(start.Index + start.Length)..]) is { } attributes)
                yield return (start.Groups[1].Value, attributes);
        }
    }

    /// <summary>Nothing where this was no tag: <c>List&lt;Town&gt;</c> in code looks like one.</summary>
    private static List<string>? Attributes(string rest)
    {
        List<string> names = [];
        for (var i = 0; ;)
        {
            while (i < rest.Length && char.IsWhiteSpace(rest[i]))
                i++;
            if (i >= rest.Length || rest[i] is '>' || rest.AsSpan(i).StartsWith("/>"))
                return i < rest.Length ? names : null;
            var name = Name().Match(rest, i);
            if (!name.Success)
                return null;
            i += name.Length;
            if (char.IsUpper(name.Value[0]))
                names.Add(name.Value);
            else if (name.Value.StartsWith("@bind-", StringComparison.Ordinal) && !name.Value.Contains(':', StringComparison.Ordinal))
                names.Add(name.Value["@bind-".Length..]);
            if (i < rest.Length && rest[i] == '=')
                i = EndOfValue(rest, i + 1);
        }
    }

    /// <summary>A value in quotation marks may hold an expression with marks of its own: <c>"@(a ? "b" : "c")"</c>.</summary>
    private static int EndOfValue(string rest, int from)
    {
        var mark = rest[from] is '"' or '\'' ? rest[from] : (char?)null;
        var depth = 0;
        for (var i = mark is null ? from : from + 1; i < rest.Length; i++)
        {
            if (rest[i] == '(')
                depth++;
            else if (rest[i] == ')')
                depth--;
            else if (depth > 0 && rest[i] == '"')
                i = rest.IndexOf('"', i + 1) is var end and > 0 ? end : rest.Length;
            else if (depth == 0 && (mark is { } known ? rest[i] == known : char.IsWhiteSpace(rest[i]) || rest[i] == '>'))
                return mark is null ? i : i + 1;
        }

        return rest.Length;
    }

    [GeneratedRegex(@"<([A-Z]\w*)(?=[\s/>])")]
    private static partial Regex Start();

    [GeneratedRegex(@"\G@?[\w:.-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
