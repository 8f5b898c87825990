using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Fields;

/// <summary>What the codes of figures are called in files.</summary>
public static class FieldWords
{
    public static readonly WordList<TerritorialBasis> Basis = new WordList<TerritorialBasis>()
        .Add(TerritorialBasis.Town, "город", "town", "town proper", "г", "населённый пункт")
        .Add(TerritorialBasis.UrbanSettlement, "городское поселение", "ГП", "urban settlement")
        .Add(TerritorialBasis.UrbanOkrug, "городской округ", "ГО", "urban okrug", "urban district")
        .Add(TerritorialBasis.MunicipalOkrug, "муниципальный округ", "МО", "municipal okrug")
        .Add(TerritorialBasis.District, "муниципальный район", "район", "МР", "municipal district", "district");

    public static readonly WordList<FigureStatus> Status = new WordList<FigureStatus>()
        .Add(FigureStatus.Official, "официальное", "официальный", "официальная статистика", "official")
        .Add(FigureStatus.Municipal, "муниципальное", "муниципальный", "данные администрации", "municipal")
        .Add(FigureStatus.Estimate, "оценка", "оценочное", "estimate")
        .Add(FigureStatus.Expert, "экспертное", "экспертная оценка", "эксперт", "expert")
        .Add(FigureStatus.PublishedInPaper, "из статьи", "опубликовано в статье", "статья", "published in paper")
        .Add(FigureStatus.Secondary, "вторичное", "вторичный источник", "справочник", "secondary");

    public static readonly WordList<FigureQualifier> Qualifier = new WordList<FigureQualifier>()
        .Add(FigureQualifier.Exact, "точно", "=", "exact", "exactly")
        .Add(FigureQualifier.About, "около", "~", "≈", "примерно", "about", "circa")
        .Add(FigureQualifier.LessThan, "менее", "<", "меньше", "до", "less than")
        .Add(FigureQualifier.MoreThan, "более", ">", "больше", "свыше", "more than")
        .Add(FigureQualifier.Range, "от и до", "промежуток", "интервал", "range");

    public static readonly WordList<PopulationMethod> Method = new WordList<PopulationMethod>()
        .Add(PopulationMethod.Census, "перепись", "итоги переписи", "census")
        .Add(PopulationMethod.EstimateOnFirstOfJanuary, "оценка на 1 января", "оценка на 01.01", "estimate on 1 january")
        .Add(PopulationMethod.Published, "не указан", "опубликовано", "published");

    public static readonly WordList<TravelMode> Mode = new WordList<TravelMode>()
        .Add(TravelMode.NotStated, "не указан", "не указано", "not stated")
        .Add(TravelMode.Road, "автодорога", "авто", "автомобиль", "автобус", "road", "car", "bus")
        .Add(TravelMode.Rail, "железная дорога", "ж/д", "поезд", "электричка", "rail", "train");

    public static readonly WordList<EmploymentMeasure> Measure = new WordList<EmploymentMeasure>()
        .Add(EmploymentMeasure.People, "человек", "чел.", "чел", "people", "persons")
        .Add(EmploymentMeasure.PercentOfEmployed, "% занятых", "%", "процент занятых", "percent of employed")
        .Add(EmploymentMeasure.PercentOfPublicSectorEmployed, "% занятых в бюджетной сфере", "процент занятых в бюджетной сфере", "percent of public sector employed");
}
