using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What makes a figure impossible to propose. What is only unlikely is a warning (<see cref="FigureWarnings"/>).</summary>
public static class FigureChecks
{
    public const int FirstYear = 1700;
    /// <summary>The first number that the column of figures, numeric(18,6), has no room for.</summary>
    private const decimal TooMany = 1_000_000_000_000m;

    /// <summary>Whether a figure can have this value, digit by digit.</summary>
    public static bool IsStorable(decimal number) => Math.Abs(number) < TooMany && Math.Round(number, 6) == number;

    public static IReadOnlyList<InputProblem> Of(FigureInput input, DateOnly today) => [.. Problems(input, today)];

    private static IEnumerable<InputProblem> Problems(FigureInput input, DateOnly today) =>
        [.. OfSubject(input), .. OfValue(input), .. OfPeriod(input, today), .. OfSourcePlace(input), .. OfProvenance(input)];

    private static IEnumerable<InputProblem> OfSubject(FigureInput input)
    {
        if (input.TownId is null == input.RegionId is null)
            yield return new(nameof(input.TownId), "Укажите, о каком городе число.");
        if (input.Kind == FigureKind.Indicator && input.IndicatorId is null)
            yield return new(nameof(input.IndicatorId), "Выберите показатель.");
        if (input.Kind == FigureKind.Employment && input.SectorId is null)
            yield return new(nameof(input.SectorId), "Выберите отрасль.");
        if (input.Kind == FigureKind.Employment && input.Measure is null)
            yield return new(nameof(input.Measure), "Укажите, что это: человек или процентов.");
        if (input.Basis is null)
            yield return new(nameof(input.Basis), "Укажите, к какой территории относится число.");
        if (input.TownId is not null && input.Basis == TerritorialBasis.Region)
            yield return new(nameof(input.Basis), "Число о городе не может относиться ко всему краю.");
    }

    private static IEnumerable<InputProblem> OfValue(FigureInput input)
    {
        const string value = nameof(input.Value);
        if (input.Value is not { } number)
        {
            yield return new(value, "Введите значение.");
            yield break;
        }

        if (number < 0 && input.Kind != FigureKind.Indicator)
            yield return new(value, "Значение не может быть отрицательным.");
        if (!IsStorable(number))
            yield return new(value, "Слишком большое число или больше шести знаков после запятой.");
        if (number == 0 && input.Kind is FigureKind.Area or FigureKind.Population)
            yield return new(value, input.Kind == FigureKind.Area ? "Площадь должна быть больше нуля." : "Население должно быть больше нуля.");
        if (input.Kind == FigureKind.Population && number != decimal.Truncate(number))
            yield return new(value, "Население — целое число человек.");
        if (input.Measure == EmploymentMeasure.People && number != decimal.Truncate(number))
            yield return new(value, "Число работников — целое.");
        if (input.Measure is EmploymentMeasure.PercentOfEmployed or EmploymentMeasure.PercentOfPublicSectorEmployed && number > 100)
            yield return new(value, "Доля не может быть больше 100 %.");
        if (input.Kind == FigureKind.ExpertBelt && number is not (1 or 2 or 3))
            yield return new(value, "Пояс — 1, 2 или 3.");
        if (input.Qualifier == FigureQualifier.Range && (input.UpperValue is not { } upper || upper <= number))
            yield return new(nameof(input.UpperValue), "Верхняя граница должна быть больше нижней.");
        if (input.Qualifier != FigureQualifier.Range && input.UpperValue is not null)
            yield return new(nameof(input.UpperValue), "Верхняя граница бывает только у промежутка.");
        if (input.Kind == FigureKind.Population && input.RoundedTo is not (1 or 10 or 100 or 1000))
            yield return new(nameof(input.RoundedTo), "Округление — 1, 10, 100 или 1000.");
    }

    private static IEnumerable<InputProblem> OfPeriod(FigureInput input, DateOnly today)
    {
        if (input.PeriodStart is null != input.PeriodEnd is null)
            yield return new(nameof(input.PeriodStart), "Укажите и начало, и конец периода — или ни того ни другого, если источник не говорит, когда.");
        if (input.PeriodEnd < input.PeriodStart)
            yield return new(nameof(input.PeriodEnd), "Период не может кончаться раньше, чем начался.");
        if (input.PeriodStart?.Year < FirstYear)
            yield return new(nameof(input.PeriodStart), $"Год раньше {FirstYear}: проверьте, нет ли опечатки.");
        // The year that is running may be given whole; a later one has not been counted yet.
        if (input.PeriodStart > today || input.PeriodEnd?.Year > today.Year)
            yield return new(nameof(input.PeriodEnd), "Этот период ещё не наступил.");
    }

    public static IEnumerable<InputProblem> OfSourcePlace(FigureInput input)
    {
        const string place = nameof(input.SourcePlaceRu);
        if (input.SourcePlaceRu?.Length > SourcePlace.TextMaxLength || input.SourcePlaceEn?.Length > SourcePlace.TextMaxLength)
            yield return new(place, $"Место в источнике длиннее {SourcePlace.TextMaxLength} знаков.");
        if (string.IsNullOrWhiteSpace(input.SourcePlaceRu) && !(string.IsNullOrWhiteSpace(input.SourcePlaceEn) && string.IsNullOrWhiteSpace(input.SourcePlaceUrl)))
            yield return new(place, "Напишите по-русски, где в источнике стоит число: таблица и строка, раздел, страница.");
        if (Line(input.SourcePlaceUrl) is not { } url)
            yield break;
        if (url.Length > Source.TextMaxLength)
            yield return new(nameof(input.SourcePlaceUrl), $"Адрес длиннее {Source.TextMaxLength} знаков.");
        if (!PageAddress.IsGood(url))
            yield return new(nameof(input.SourcePlaceUrl), PageAddress.NotAPage);
    }

    private static IEnumerable<InputProblem> OfProvenance(FigureInput input)
    {
        if (input.SourceId is null)
            yield return new(nameof(input.SourceId), "Выберите источник: число без источника не публикуется.");
        if (input.Status is null)
            yield return new(nameof(input.Status), "Укажите, кто ручается за число.");
        if (input.Kind == FigureKind.Population && input.Method is null)
            yield return new(nameof(input.Method), "Укажите, как посчитано население.");
        if (input.Kind == FigureKind.ExpertBelt && string.IsNullOrWhiteSpace(input.ReasonRu))
            yield return new(nameof(input.ReasonRu), "Объясните, почему пояс другой, чем по правилу.");
        if (input.NoteRu?.Length > Figure.NoteMaxLength || input.NoteEn?.Length > Figure.NoteMaxLength)
            yield return new(nameof(input.NoteRu), $"Примечание длиннее {Figure.NoteMaxLength} знаков.");
        if (input.ReasonRu?.Length > ExpertBelt.ReasonMaxLength || input.ReasonEn?.Length > ExpertBelt.ReasonMaxLength)
            yield return new(nameof(input.ReasonRu), $"Объяснение длиннее {ExpertBelt.ReasonMaxLength} знаков.");
        if (string.IsNullOrWhiteSpace(input.NoteRu) && !string.IsNullOrWhiteSpace(input.NoteEn))
            yield return new(nameof(input.NoteRu), "Примечание есть только по-английски: напишите его и по-русски.");
    }
}
