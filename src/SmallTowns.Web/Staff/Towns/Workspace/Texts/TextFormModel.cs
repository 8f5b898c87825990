using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Towns.Workspace.Texts;

/// <summary>A text of the passport as it is being typed.</summary>
public sealed record TextFormModel
{
    public string Ru { get; set; } = "";
    public string En { get; set; } = "";

    public static TextFormModel Of(SectionContent content) => content is TownText text ? new() { Ru = text.Ru, En = text.En } : new();

    // Browsers differ in how they end lines: one text must have one spelling.
    public (SectionContent Content, IReadOnlyList<InputProblem> Problems) Read() =>
        (new TownText { Ru = Lines(Ru), En = Lines(En) }, []);

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();
}
