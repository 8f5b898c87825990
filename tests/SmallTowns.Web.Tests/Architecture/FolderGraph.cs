using System.Reflection;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Which folders of an assembly use which, and by which types. A folder is a namespace without the assembly's name.</summary>
internal sealed class FolderGraph(IEnumerable<TypeUse> uses)
{
    public IReadOnlyCollection<TypeUse> Uses { get; } = [.. uses];

    public static FolderGraph Of(Assembly assembly)
    {
        var root = assembly.GetName().Name!;
        return new(
            from use in TypeUses.Of(assembly)
            let user = FolderOf(use.User.Namespace, root)
            let used = FolderOf(use.Used.Namespace, root)
            // What the compiler adds (anonymous types, generated regular expressions) stands in no folder.
            where user is not null && used is not null && user != used
            select new TypeUse(user, use.User.Name, used, use.Used.Name));
    }

    public FolderGraph Without(IReadOnlyCollection<GraphException> exceptions) =>
        new(Uses.Where(use => !exceptions.Any(exception => exception.Covers(use))));

    /// <summary>
    /// Folders beside each other that lead back to themselves, with the uses that close the circle. A folder with what lies in
    /// it is one to those outside. Its own files may put its subfolders together, and these may use its own files.
    /// </summary>
    public IEnumerable<string> Circles() =>
        Uses.SelectMany(use => Parents(use.UserFolder)).Distinct().Order(StringComparer.Ordinal).SelectMany(CirclesIn);

    private IEnumerable<string> CirclesIn(string parent)
    {
        var arrows = (
            from use in Uses
            let user = ChildOf(parent, use.UserFolder)
            let used = ChildOf(parent, use.UsedFolder)
            where user is not null && used is not null && user != used
            group use by (User: user, Used: used)).ToList();
        var next = arrows.ToLookup(arrow => arrow.Key.User, arrow => arrow.Key.Used);
        return
            from arrow in arrows
            where Reaches(arrow.Key.Used, arrow.Key.User, next)
            select $"{arrow.Key.User} → {arrow.Key.Used}: {string.Join(", ", arrow)}";
    }

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        HashSet<string> seen = [];
        Stack<string> open = new([from]);
        while (open.TryPop(out var folder))
        {
            if (folder == to)
                return true;
            if (!seen.Add(folder))
                continue;
            foreach (var further in next[folder])
                open.Push(further);
        }

        return false;
    }

    /// <summary>The folders that this one lies in, the project's own ("") included.</summary>
    private static IEnumerable<string> Parents(string folder)
    {
        for (var dot = folder.LastIndexOf('.'); dot > 0; dot = folder.LastIndexOf('.'))
            yield return folder = folder[..dot];
        yield return "";
    }

    /// <summary>The folder directly in the parent that this one is or lies in; nothing for the parent itself and what lies elsewhere.</summary>
    private static string? ChildOf(string parent, string folder)
    {
        var start = parent.Length == 0 ? 0 : parent.Length + 1;
        if (folder.Length <= start || (start > 0 && !folder.StartsWith(parent + ".", StringComparison.Ordinal)))
            return null;
        var end = folder.IndexOf('.', start);
        return end < 0 ? folder : folder[..end];
    }

    private static string? FolderOf(string name, string root) =>
        name == root ? "" : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..] : null;
}
