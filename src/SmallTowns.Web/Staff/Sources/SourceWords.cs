using SmallTowns.Domain.Review;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>The fields of a source by the names that its form gives them.</summary>
internal static class SourceWords
{
    public static ConflictField Of(FieldConflict conflict) =>
        new(conflict.Field, LabelOf(conflict.Field), conflict.Base, conflict.Theirs, conflict.Mine);

    private static string LabelOf(string field) => field switch
    {
        "titleRu" => "Название",
        "titleEn" => "Название по-английски",
        "shortTitleRu" => "Коротко",
        "shortTitleEn" => "Коротко по-английски",
        "publisherRu" => "Издатель",
        "publisherEn" => "Издатель по-английски",
        "url" => "Адрес страницы",
        "licenceRu" => "Лицензия",
        "licenceEn" => "Лицензия по-английски",
        "licenceUrl" => "Адрес лицензии",
        "noteRu" => "Примечание",
        "noteEn" => "Примечание по-английски",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field has no name yet."),
    };
}
