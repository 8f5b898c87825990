using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>A published figure beside its town: a row of the long datasets. The figure is the one that the API answers with.</summary>
internal sealed record FigureOfTown(PublishedTown Town, PublishedFigure Published, FigureAnswer Figure, SettlementSystem System)
{
    public static IEnumerable<FigureOfTown> All(SettlementSystem system, FigureKind kind) =>
        from town in system.Towns
        from figure in town.Figures
        where figure.Kind == kind
        select new FigureOfTown(town, figure, FigureAnswer.Of(figure), system);

    public (double Latitude, double Longitude) Point => (Town.Point.Latitude, Town.Point.Longitude);

    public static DatasetColumns<FigureOfTown> TownColumns() => new DatasetColumns<FigureOfTown>()
        .Add("slug", row => row.Town.Slug, new("Код города", "Town code"),
            new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
        .Add("nameRu", row => row.Town.Name.Ru, new("Название", "Name in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
        .Add("nameEn", row => row.Town.Name.En, new("Название по-английски", "Name in English"), new("Название города по-английски.", "Name of the town in English."));
}

internal static class FigureColumns
{
    /// <summary>Where the figure comes from and how far it can be trusted: the last columns of every long dataset.</summary>
    public static DatasetColumns<FigureOfTown> AddOrigin(this DatasetColumns<FigureOfTown> columns) => columns
        .Add("figureSet", row => row.System.Figures, new("Набор чисел", "Set of figures"),
            new("По какому набору город сравнивают: newest — самые новые числа, paper — числа статьи.",
                "By which set the town is compared: newest, or paper for the numbers of the paper."))
        .Add("isChosen", row => row.Figure.IsChosen, new("Выбран", "Chosen"),
            new("true — выбран среди показателей разных источников за то же время и ту же территорию.",
                "true where it is chosen among figures of several sources for the same time and territory."))
        .Add("isHeadline", row => row.Figure.IsHeadline, new("Основной", "Headline"),
            new("true — по этому показателю город сравнивают с другими.", "true where the town is compared with others by this figure."))
        .Add("status", row => row.Figure.Status, new("Статус", "Standing"),
            new("Кто ручается за число: official — официальная статистика, municipal — администрация, estimate — оценка, expert — эксперт, publishedInPaper — напечатано в статье, secondary — справочник со ссылкой на статистику.",
                "Who vouches for the number: official (statistics), municipal (the town hall), estimate, expert, publishedInPaper, or secondary (a reference work citing statistics)."))
        .Add("source", row => row.Figure.Source, new("Источник", "Source"), new("Код источника.", "Code of the source."))
        .Add("sourceTitleRu", row => row.Published.Source.Title.Ru, new("Название источника", "Title of the source in Russian"),
            new("Название источника по-русски.", "Title of the source in Russian."))
        .Add("sourceTitleEn", row => row.Published.Source.Title.En, new("Название источника по-английски", "Title of the source in English"),
            new("Название источника по-английски.", "Title of the source in English."))
        .Add("sourcePlaceRu", row => row.Figure.SourcePlaceRu, new("Где в источнике", "Place in the source, in Russian"),
            new("Таблица и строка, раздел или страница источника.", "Table and row, section or page of the source, in Russian."))
        .Add("sourcePlaceEn", row => row.Figure.SourcePlaceEn, new("Где в источнике, по-английски", "Place in the source"),
            new("То же по-английски.", "Table and row, section or page of the source."))
        .Add("sourcePlaceUrl", row => row.Figure.SourcePlaceUrl, new("Адрес места в источнике", "Address of the place in the source"),
            new("Адрес этой страницы, если он у неё свой.", "The address of that very page, where it has one of its own."))
        .Add("noteRu", row => row.Figure.NoteRu, new("Примечание", "Note in Russian"),
            new("С какой оговоркой читать число.", "How the number is to be read, in Russian."))
        .Add("noteEn", row => row.Figure.NoteEn, new("Примечание по-английски", "Note in English"),
            new("Примечание по-английски.", "How the number is to be read."));
}
