using System.Reflection;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Which folders of an assembly use which, and by which types. A folder is a namespace without the assembly's name.</summary>
internal sealed class FolderGraph
{
    private readonly ILookup<(string User, string Used), TypeUse> uses;

    private FolderGraph(IEnumerable<TypeUse> uses) => this.uses = uses.ToLookup(use => (use.UserFolder, use.UsedFolder));

    public IEnumerable<TypeUse> Uses => uses.SelectMany(group => group);

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

    /// <summary>The graph without some uses.</summary>
    public FolderGraph Without(IEnumerable<TypeUse> some) => new(Uses.Except(some));

    /// <summary>Folders that lead back to themselves, each circle with the uses that close it.</summary>
    public IReadOnlyList<string> Circles()
    {
        var next = uses.ToLookup(group => group.Key.User, group => group.Key.Used);
        var reached = next.ToDictionary(folder => folder.Key, folder => Reachable(folder.Key, next));
        return
        [
            .. from arrow in uses
               where reached.TryGetValue(arrow.Key.Used, out var beyond) && beyond.Contains(arrow.Key.User)
               orderby arrow.Key.User, arrow.Key.Used
               select $"{Name(arrow.Key.User)} → {Name(arrow.Key.Used)}: {string.Join(", ", arrow.Select(use => $"{use.User} uses {use.Used}").Order(StringComparer.Ordinal))}"
        ];
    }

    private static HashSet<string> Reachable(string from, ILookup<string, string> next)
    {
        HashSet<string> seen = [];
        Stack<string> open = new(next[from]);
        while (open.TryPop(out var folder))
        {
            if (!seen.Add(folder))
                continue;
            foreach (var further in next[folder])
                open.Push(further);
        }

        return seen;
    }

    private static string? FolderOf(string name, string root) =>
        name == root ? "" : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..] : null;

    private static string Name(string folder) => folder.Length == 0 ? "(the project's own folder)" : folder;
}

/// <summary>One type that uses another of a different folder.</summary>
internal sealed record TypeUse(string UserFolder, string User, string UsedFolder, string Used)
{
    public string UserTop => UserFolder.Split('.')[0];
    public string UsedTop => UsedFolder.Split('.')[0];

    public override string ToString() => $"{UserFolder}.{User} uses {UsedFolder}.{Used}";
}
