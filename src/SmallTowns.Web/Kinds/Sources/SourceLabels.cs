namespace SmallTowns.Web.Kinds.Sources;

/// <summary>The fields of a source by the names that its form gives them.</summary>
public static class SourceLabels
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["titleRu"] = "Название",
        ["titleEn"] = "Название по-английски",
        ["shortTitleRu"] = "Коротко",
        ["shortTitleEn"] = "Коротко по-английски",
        ["authorsRu"] = "Авторы",
        ["authorsEn"] = "Авторы по-английски",
        ["publishedInRu"] = "Журнал или сборник",
        ["publishedInEn"] = "Журнал или сборник по-английски",
        ["publishedYear"] = "Год издания",
        ["publisherRu"] = "Издатель",
        ["publisherEn"] = "Издатель по-английски",
        ["url"] = "Адрес страницы",
        ["licenceRu"] = "Лицензия",
        ["licenceEn"] = "Лицензия по-английски",
        ["licenceUrl"] = "Адрес лицензии",
        ["noteRu"] = "Примечание",
        ["noteEn"] = "Примечание по-английски",
        ["readOn"] = "Когда прочитан",
        ["unknownRu"] = "Чего не удалось узнать",
        ["unknownEn"] = "Чего не удалось узнать, по-английски",
    };
}
