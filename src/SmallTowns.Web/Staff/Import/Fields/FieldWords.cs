using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Fields;

/// <summary>What the codes of figures are called in files: first what they are called on the screen, then whatever else is understood.</summary>
public static class FieldWords
{
    public static readonly WordList<TerritorialBasis> Basis = new WordList<TerritorialBasis>()
        .Add(TerritorialBasis.Town, "город", "town", "town proper", "г", "населённый пункт")
        .Add(TerritorialBasis.UrbanSettlement, "городское поселение", "ГП", "urban settlement")
        .Add(TerritorialBasis.UrbanOkrug, "городской округ", "ГО", "urban okrug", "urban district")
        .Add(TerritorialBasis.MunicipalOkrug, "муниципальный округ", "МО", "municipal okrug")
        .Add(TerritorialBasis.District, "муниципальный район", "район", "МР", "municipal district", "district");

    public static readonly WordList<FigureStatus> Status = new WordList<FigureStatus>()
        .Add(FigureStatus.Official, FigureWords.Of(FigureStatus.Official), "официальное", "официальный", "official")
        .Add(FigureStatus.Municipal, FigureWords.Of(FigureStatus.Municipal), "муниципальное", "муниципальный", "municipal")
        .Add(FigureStatus.Estimate, FigureWords.Of(FigureStatus.Estimate), "оценочное", "estimate")
        .Add(FigureStatus.Expert, FigureWords.Of(FigureStatus.Expert), "экспертное", "экспертная оценка", "эксперт", "expert")
        .Add(FigureStatus.PublishedInPaper, FigureWords.Of(FigureStatus.PublishedInPaper), "из статьи", "опубликовано в статье", "статья", "published in paper")
        .Add(FigureStatus.Secondary, FigureWords.Of(FigureStatus.Secondary), "вторичное", "вторичный источник", "справочник", "secondary");

    public static readonly WordList<FigureQualifier> Qualifier = new WordList<FigureQualifier>()
        .Add(FigureQualifier.Exact, FigureWords.Of(FigureQualifier.Exact), "точно", "=", "exact", "exactly")
        .Add(FigureQualifier.About, FigureWords.Of(FigureQualifier.About), "~", "≈", "примерно", "about", "circa")
        .Add(FigureQualifier.LessThan, FigureWords.Of(FigureQualifier.LessThan), "<", "меньше", "до", "less than")
        .Add(FigureQualifier.MoreThan, FigureWords.Of(FigureQualifier.MoreThan), ">", "больше", "свыше", "more than")
        .Add(FigureQualifier.Range, FigureWords.Of(FigureQualifier.Range), "от и до", "промежуток", "интервал", "range");

    public static readonly WordList<PopulationMethod> Method = new WordList<PopulationMethod>()
        .Add(PopulationMethod.Census, FigureWords.Of(PopulationMethod.Census), "итоги переписи", "census")
        .Add(PopulationMethod.EstimateOnFirstOfJanuary, FigureWords.Of(PopulationMethod.EstimateOnFirstOfJanuary), "оценка на 01.01", "estimate on 1 january")
        .Add(PopulationMethod.Published, FigureWords.Of(PopulationMethod.Published), "не указан", "опубликовано", "published");

    public static readonly WordList<TravelMode> Mode = new WordList<TravelMode>()
        .Add(TravelMode.NotStated, FigureWords.Of(TravelMode.NotStated), "не указан", "не указано", "not stated")
        .Add(TravelMode.Road, FigureWords.Of(TravelMode.Road), "автодорога", "авто", "автомобиль", "автобус", "road", "car", "bus")
        .Add(TravelMode.Rail, FigureWords.Of(TravelMode.Rail), "железная дорога", "ж/д", "поезд", "электричка", "rail", "train");

    public static readonly WordList<EmploymentMeasure> Measure = new WordList<EmploymentMeasure>()
        .Add(EmploymentMeasure.People, FigureWords.Of(EmploymentMeasure.People), "чел.", "чел", "people", "persons")
        .Add(EmploymentMeasure.PercentOfEmployed, FigureWords.Of(EmploymentMeasure.PercentOfEmployed), "% занятых", "%", "процент занятых", "percent of employed")
        .Add(EmploymentMeasure.PercentOfPublicSectorEmployed, FigureWords.Of(EmploymentMeasure.PercentOfPublicSectorEmployed), "% занятых в бюджетной сфере", "процент занятых в бюджетной сфере", "percent of public sector employed");
}
