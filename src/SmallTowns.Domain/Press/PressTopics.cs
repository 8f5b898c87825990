namespace SmallTowns.Domain.Press;

/// <summary>What news and events are about. The codes stand in addresses of lists and feeds for good.</summary>
public static class PressTopics
{
    public static readonly IReadOnlyDictionary<string, LocalizedText> All = new Dictionary<string, LocalizedText>
    {
        ["association"] = new("Ассоциация", "The Association"),
        ["economy"] = new("Экономика и инвестиции", "Economy and investment"),
        ["work"] = new("Работа и кадры", "Jobs and skills"),
        ["housing"] = new("Жильё и коммунальные службы", "Housing and utilities"),
        ["transport"] = new("Дороги и транспорт", "Roads and transport"),
        ["health-education"] = new("Здравоохранение и образование", "Health and education"),
        ["culture"] = new("Культура и спорт", "Culture and sport"),
        ["tourism"] = new("Туризм", "Tourism"),
        ["environment"] = new("Природа и благоустройство", "Nature and public places"),
        ["data"] = new("Данные и исследования", "Data and research"),
    };

    public static LocalizedText? NameOf(string? code) => code is not null && All.TryGetValue(code, out var name) ? name : null;
}
