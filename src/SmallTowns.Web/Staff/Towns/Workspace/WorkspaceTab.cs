using SmallTowns.Web.Staff.Towns.Workspace.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.Texts;

namespace SmallTowns.Web.Staff.Towns.Workspace;

/// <summary>One tab of the workspace; its address is the last part of the page's.</summary>
public sealed record WorkspaceTab(string Address, string Title, Type Component)
{
    public static readonly IReadOnlyList<WorkspaceTab> All =
    [
        new("texts", "Паспорт", typeof(TextsTab)),
        new("figures", "Числа", typeof(FiguresTab)),
    ];

    public static WorkspaceTab? Find(string? address) => All.FirstOrDefault(tab => tab.Address == (address ?? All[0].Address));
}
