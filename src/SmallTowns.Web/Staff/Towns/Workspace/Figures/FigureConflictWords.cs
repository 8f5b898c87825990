using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Sources;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>The fields of a figure as its form names them: numbers, dates, codes and ids become words.</summary>
public sealed class FigureConflictWords(FigureKind kind, FigureChoices choices, IReadOnlyList<SourceChoice> sources)
{
    public ConflictField Of(FieldConflict conflict)
    {
        var (label, words) = Field(conflict.Field);
        return new(conflict.Field, label, Say(conflict.Base), Say(conflict.Theirs), Say(conflict.Mine));

        string? Say(string? value) => string.IsNullOrEmpty(value) ? null : words(value);
    }

    private (string Label, Func<string, string> Words) Field(string field) => field switch
    {
        "value" when kind == FigureKind.ExpertBelt => ("Пояс", value => Words.Of((SettlementBelt?)(SettlementBelt)int.Parse(value, CultureInfo.InvariantCulture))),
        "value" => ("Значение", Number),
        "upperValue" => ("Верхняя граница", Number),
        "qualifier" => ("Как читать число", value => FigureWords.Of(Member<FigureQualifier>(value))),
        "basis" => ("К какой территории относится", value => Words.Of(Member<TerritorialBasis>(value))),
        "periodStart" => ("Первый день периода", Day),
        "periodEnd" => ("Последний день периода", Day),
        "sourceId" => ("Источник", value => sources.FirstOrDefault(source => source.Id == Id(value))?.Title ?? value),
        "sourcePlaceRu" => ("Где в источнике", Same),
        "sourcePlaceEn" => ("Где в источнике, по-английски", Same),
        "sourcePlaceUrl" => ("Адрес места в источнике", Same),
        "status" => ("Кто ручается за число", value => FigureWords.Of(Member<FigureStatus>(value))),
        "noteRu" => ("Примечание", Same),
        "noteEn" => ("Примечание по-английски", Same),
        "method" => ("Как посчитано", value => FigureWords.Of(Member<PopulationMethod>(value))),
        "roundedTo" => ("Округлено источником до", Same),
        "mode" => ("Чем добираются", value => FigureWords.Of(Member<TravelMode>(value))),
        "reasonRu" => ("Почему пояс другой", Same),
        "reasonEn" => ("Почему пояс другой, по-английски", Same),
        "measure" => ("Что посчитано", value => FigureWords.Of(Member<EmploymentMeasure>(value))),
        "indicatorId" => ("Показатель", value => choices.Measure(FigureKind.Indicator, null, Id(value))?.NameRu ?? value),
        "sectorId" => ("Отрасль", value => choices.Sectors.FirstOrDefault(sector => sector.Id == Id(value))?.NameRu ?? value),
        "kind" => ("Что это за число", value => FigureWords.Of(Member<FigureKind>(value))),
        "townId" => ("Город", Same),
        "regionId" => ("Край", Same),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field of a figure has no name in the form yet."),
    };

    private static string Number(string value) => FigureWords.Number(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static string Day(string value) => Days.InWords(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static T Member<T>(string value) where T : struct, Enum => Enum.Parse<T>(value);

    private static int Id(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static string Same(string value) => value;
}
