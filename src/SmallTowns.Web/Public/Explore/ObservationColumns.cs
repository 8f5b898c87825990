using SmallTowns.Domain;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Public.Explore;

/// <summary>The columns of an answer's files: the same for every measure.</summary>
internal static class ObservationColumns
{
    public static DatasetTable Of(ExploreAnswer answer)
    {
        var edition = answer.Question.Edition ?? answer.System.Edition;
        var dataset = new DatasetColumns<ExploreNumber>()
            .Add("slug", row => row.Town.Slug, new("Код города", "Town code"), new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
            .Add("nameRu", row => row.Town.Name.Ru, new("Город", "Town, in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
            .Add("nameEn", row => row.Town.Name.En, new("Город по-английски", "Town"), new("Название города по-английски.", "Name of the town in English."))
            .Add("measure", row => row.Measure.Code, new("Код показателя", "Measure code"), new("Имя показателя в адресах.", "Name of the measure in addresses."))
            .Add("measureRu", row => row.Measure.Name.Ru, new("Показатель", "Measure, in Russian"), new("Название показателя по-русски.", "Name of the measure in Russian."))
            .Add("measureEn", row => row.Measure.Name.En, new("Показатель по-английски", "Measure"), new("Название показателя по-английски.", "Name of the measure in English."))
            .Add("value", row => (double?)row.Value?.Value, new("Число", "Value"), new("Не округлено; пусто, где неизвестно.", "Not rounded; empty where it is not known."))
            .Add("valueTo", row => (double?)row.Value?.UpperValue, new("До", "Up to"), new("Верхний конец, если число дано промежутком.", "The upper end where the number is a range."))
            .Add("qualifier", row => row.Value?.Qualifier, new("Как читать", "Qualifier"),
                new("exact — ровно, about — около, lessThan — менее, moreThan — более, range — от и до.", "exact, about, lessThan, moreThan or range."))
            .Add("unitRu", row => row.Measure.Unit.Ru, new("Единица", "Unit, in Russian"), new("Единица измерения по-русски.", "Unit in Russian."))
            .Add("unitEn", row => row.Measure.Unit.En, new("Единица по-английски", "Unit"), new("Единица измерения по-английски.", "Unit in English."))
            .Add("year", row => row.Value?.Year, new("Год", "Year"), new("Год, к которому относится число; пусто, где источник не говорит.", "The year of the number; empty where the source does not say."))
            .Add("periodStart", row => row.Value?.Period?.Start, new("Начало периода", "Start of the period"), new("Первый день времени, о котором говорит число.", "First day of the time the number speaks of."))
            .Add("periodEnd", row => row.Value?.Period?.End, new("Конец периода", "End of the period"), new("Последний день этого времени.", "Last day of that time."))
            .Add("basis", row => row.Value?.Basis, new("Территория", "Territory"),
                new("town — город, urbanSettlement — городское поселение, urbanOkrug — городской округ, municipalOkrug — муниципальный округ, district — район.",
                    "The territory that the number refers to: town, urbanSettlement, urbanOkrug, municipalOkrug or district."))
            .Add("rank", row => row.Rank?.First, new("Место", "Rank"), new("Среди городов ответа; у равных — первое из общих мест.", "Among the towns of the answer; of equal ones, the first of the shared places."))
            .Add("rankTo", row => row.Rank?.Last, new("Место, по", "Rank, to"), new("Последнее из общих мест у равных.", "The last of the places that equal ones share."))
            .Add("isChosen", row => row.IsChosen, new("Выбран", "Chosen"), new("true — город назван в адресе.", "true where the town is named in the address."))
            .Add("status", row => row.Value?.Origin.Status, new("Статус", "Standing"),
                new("Кто ручается за число; пусто у посчитанных.", "Who vouches for the number; empty for what is computed."))
            .Add("sources", row => Joined(row.Value, source => source.Code), new("Источники", "Sources"), new("Коды источников.", "Codes of the sources."))
            .Add("sourceTitlesRu", row => Joined(row.Value, source => source.Title.Ru), new("Названия источников", "Titles of the sources, in Russian"), new("Названия по-русски.", "Titles in Russian."))
            .Add("sourceTitlesEn", row => Joined(row.Value, source => source.Title.En), new("Названия источников по-английски", "Titles of the sources"), new("Названия по-английски.", "Titles in English."))
            .Add("sourcePlaceRu", row => row.Value?.Origin.Place?.Text.Ru, new("Где в источнике", "Place in the source, in Russian"), new("Таблица и строка, раздел или страница.", "Table and row, section or page, in Russian."))
            .Add("sourcePlaceEn", row => row.Value?.Origin.Place?.Text.En, new("Где в источнике, по-английски", "Place in the source"), new("То же по-английски.", "Table and row, section or page."))
            .Add("noteRu", row => row.Value?.Origin.Note?.Ru, new("Примечание", "Note, in Russian"), new("С какой оговоркой читать число.", "How the number is to be read, in Russian."))
            .Add("noteEn", row => row.Value?.Origin.Note?.En, new("Примечание по-английски", "Note"), new("Примечание по-английски.", "How the number is to be read."))
            .Add("figureSet", _ => answer.System.Figures, new("Набор чисел", "Set of figures"), new("newest — самые новые числа, paper — числа статьи.", "newest, or paper for the numbers of the paper."))
            .Add("edition", _ => edition, new("Публикация", "Publication"), new("Номер публикации, из которой взят ответ: с ним в адресе он не изменится.", "Number of the publication that the answer is of: with it in the address the answer stays."))
            .Build("explore", TitleOf(answer), NoteOf(answer), _ => answer.Numbers, row => (row.Town.Point.Latitude, row.Town.Point.Longitude),
                ["slug", "measure", "periodStart", "periodEnd"], TitleOf(answer), ExploreQuestion.Path);
        return dataset.Read(answer.System) with { Sources = answer.Sources };
    }

    public static LocalizedText TitleOf(ExploreAnswer answer) => answer.Second is { } second
        ? new($"{answer.First.Head.Name.Ru}; {second.Head.Name.Ru}", $"{answer.First.Head.Name.En}; {second.Head.Name.En}")
        : answer.First.Head.Name;

    private static LocalizedText NoteOf(ExploreAnswer answer) => new($"{answer.System.Region.Name.Ru}: города", $"{answer.System.Region.Name.En}: towns");

    private static string? Joined(Observation? value, Func<PublishedSource, string> what) => value is null ? null : string.Join("; ", value.Origin.Sources.Select(what));
}
