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
        ["publisherRu"] = "Издатель",
        ["publisherEn"] = "Издатель по-английски",
        ["url"] = "Адрес страницы",
        ["licenceRu"] = "Лицензия",
        ["licenceEn"] = "Лицензия по-английски",
        ["licenceUrl"] = "Адрес лицензии",
        ["noteRu"] = "Примечание",
        ["noteEn"] = "Примечание по-английски",
    };
}
