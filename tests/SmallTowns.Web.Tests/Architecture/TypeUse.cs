namespace SmallTowns.Web.Tests.Architecture;

/// <summary>One type that uses another of a different folder.</summary>
internal sealed record TypeUse(string UserFolder, string User, string UsedFolder, string Used)
{
    public string UserTop => UserFolder.Split('.')[0];
    public string UsedTop => UsedFolder.Split('.')[0];

    public override string ToString() => $"{UserFolder}.{User} uses {UsedFolder}.{Used}";
}
