using SmallTowns.Web.Staff.Towns.Workspace.Contacts;
using SmallTowns.Web.Staff.Towns.Workspace.Employment;
using SmallTowns.Web.Staff.Towns.Workspace.Facts;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.History;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Staff.Towns.Workspace.Municipalities;
using SmallTowns.Web.Staff.Towns.Workspace.Release;
using SmallTowns.Web.Staff.Towns.Workspace.Texts;
using SmallTowns.Web.Staff.Towns.Workspace.Travel;

namespace SmallTowns.Web.Staff.Towns.Workspace;

/// <summary>One tab of the workspace; its address is the last part of the page's.</summary>
public sealed record WorkspaceTab(string Address, string Title, Type Component)
{
    public static readonly IReadOnlyList<WorkspaceTab> All =
    [
        new("texts", "Паспорт", typeof(TextsTab)),
        new("facts", "Сведения", typeof(FactsTab)),
        new("municipalities", "Муниципалитеты", typeof(MunicipalitiesTab)),
        new("figures", "Числа", typeof(FiguresTab)),
        new("employment", "Занятость по отраслям", typeof(EmploymentTab)),
        new("travel", "Время в пути и пояс", typeof(TravelTab)),
        new("contacts", "Контакты", typeof(ContactsTab)),
        new("images", "Изображения", typeof(ImagesTab)),
        new("release", "Перед выпуском", typeof(ReleaseTab)),
        new("history", "История", typeof(HistoryTab)),
    ];

    public static WorkspaceTab? Find(string? address) => All.FirstOrDefault(tab => tab.Address == (address ?? All[0].Address));
}
