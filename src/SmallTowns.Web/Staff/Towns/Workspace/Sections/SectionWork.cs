using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Towns.Workspace.Sections;

/// <summary>The form of a section with what it stands on; kept together as a draft.</summary>
public sealed class SectionWork<TFormModel> where TFormModel : class, new()
{
    public TFormModel Typed { get; set; } = new();
    public int? SourceId { get; set; }
    public string Reason { get; set; } = "";
    public EditBase Base { get; set; } = EditBase.Nothing;
}

public static class SectionDrafts
{
    /// <summary>The name under which the form of a section keeps its draft.</summary>
    public static string NameOf(string townSlug, TownSectionKind kind) => $"town:{townSlug}/{kind}";
}
