using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Staff.Towns.Workspace.Sections;

public static class SectionDrafts
{
    /// <summary>The name under which the form of a section keeps its draft.</summary>
    public static string NameOf(string townSlug, TownSectionKind kind) => $"town:{townSlug}/{kind}";
}
