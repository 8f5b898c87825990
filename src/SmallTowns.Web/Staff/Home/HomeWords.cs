using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Web.Staff.Figures;

namespace SmallTowns.Web.Staff.Home;

/// <summary>A change in a word or two.</summary>
public static class HomeWords
{
    /// <summary>"Абинск. Население: изменено".</summary>
    public static string Of(HomeChange change)
    {
        var what = change.Subject switch
        {
            "Source" => "Источник",
            "Indicator" => "Показатель каталога",
            "NotApplicable" => "Отметка «неприменимо»",
            "TownResponsibility" => "Ответственный",
            "Proposal" => "Предложение",
            "TownSection" => "Раздел паспорта",
            "Town" => "Основные сведения",
            "TownMunicipality" => "Муниципальное образование",
            "PopulationCount" => FigureWords.Of(FigureKind.Population),
            "TerritoryArea" => FigureWords.Of(FigureKind.Area),
            "TravelTime" => FigureWords.Of(FigureKind.TravelTime),
            "EmploymentCount" => FigureWords.Of(FigureKind.Employment),
            "IndicatorValue" => FigureWords.Of(FigureKind.Indicator),
            "ExpertBelt" => FigureWords.Of(FigureKind.ExpertBelt),
            "ImportBatch" => "Загрузка файла",
            _ => change.Key,
        };
        var action = change.Action switch
        {
            ChangeAction.Added => "добавлено",
            ChangeAction.Removed => "удалено",
            _ => "изменено",
        };
        return change.Town is { } town ? $"{town}. {what}: {action}" : $"{what}: {action}";
    }
}
