using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Visits;

public static class VisitWords
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [PublicSections.Home] = "Главная",
        ["towns"] = "Города",
        ["settlement"] = "Система расселения",
        ["potential"] = "Роль и потенциал",
        ["methodology"] = "Методика",
        ["explore"] = "Данные",
        ["investors"] = "Инвесторам",
        ["life"] = "Жизнь и работа",
        ["news"] = "Новости",
        ["events"] = "События",
        ["association"] = "Ассоциация",
        ["data"] = "Открытые данные",
        ["search"] = "Поиск",
        ["contacts"] = "Контакты",
        ["about"] = "О портале",
        ["privacy"] = "Персональные данные",
        ["accessibility"] = "Доступность",
    };

    /// <summary>A part of an address in words; itself where it has none.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}
