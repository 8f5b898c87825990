using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Says what is wrong with a field and what to do about it.</summary>
internal static class FaultSentences
{
    public static string NoRegionName => T("Укажите название региона.", "Give the name of the region.");

    public static string OfWrongType(InputField field) => field switch
    {
        InputField.Towns => T("Город должен быть объектом с полями name и population.", "A town must be an object with the fields name and population."),
        InputField.Name => T("Название должно быть строкой.", "The name must be a string."),
        InputField.TravelQualifier => T(
            "Допустимые значения: exact, about, lessThan, moreThan, range.", "Allowed values: exact, about, lessThan, moreThan, range."),
        _ => T("Значение должно быть числом без кавычек, с точкой в дробной части.", "The value must be a number, without quotes and with a decimal point."),
    };

    public static string Of(InputField field, CalculationFault fault) => (field, fault) switch
    {
        (InputField.Towns, _) => T("Список городов пуст: нужен хотя бы один город.", "The list of towns is empty: give at least one town."),
        (InputField.Centre, CalculationFault.NotFound) => T(
            "Центра нет среди присланных городов: назовите его так же, как в списке, или не указывайте вовсе.",
            "The centre is not among the towns sent: name it as it is in the list, or leave it out."),
        (InputField.Centre, _) => T(
            "Так называются несколько присланных городов: неясно, какой из них центр.",
            "Several of the towns sent have this name: it is not clear which is the centre."),
        (_, CalculationFault.Outside) => T(
            "Город лежит вне границы региона: проверьте координаты или boundary.",
            "The town lies outside the region’s boundary: check its coordinates or the boundary."),
        (InputField.Name, CalculationFault.NoData) => T("Укажите название города.", "Give the name of the town."),
        (InputField.Population, CalculationFault.NoData) => T("Укажите численность населения.", "Give the population."),
        (InputField.RegionArea, CalculationFault.NoData) => T("Укажите площадь региона в км².", "Give the area of the region in km²."),
        (InputField.Population, CalculationFault.TooLarge) => T(
            "Численность больше 100 миллионов: проверьте единицы.", "The population is above 100 million: check the units."),
        (_, CalculationFault.TooLarge) => T(
            "Площадь больше поверхности Земли: нужны квадратные километры.", "The area is larger than the Earth: give square kilometres."),
        (InputField.Latitude, CalculationFault.PairIncomplete) => T("Долгота указана, а широты нет.", "There is a longitude but no latitude."),
        (InputField.Longitude, CalculationFault.PairIncomplete) => T("Широта указана, а долготы нет.", "There is a latitude but no longitude."),
        (InputField.Latitude, CalculationFault.OutOfRange) => T("Широта должна быть от −90 до 90 градусов.", "The latitude must be from −90 to 90 degrees."),
        (InputField.Longitude, CalculationFault.OutOfRange) => T(
            "Долгота должна быть от −180 до 180 градусов.", "The longitude must be from −180 to 180 degrees."),
        (InputField.TravelMinutes, CalculationFault.PairIncomplete) => T(
            "Указано, как читать время в пути, а самого времени нет.", "It is said how to read the travel time, but the time is missing."),
        (InputField.TravelMinutes, CalculationFault.NotPositive) => T(
            "«Меньше нуля минут» не бывает: укажите число больше нуля.", "“Less than zero minutes” cannot be: give a number above zero."),
        (InputField.TravelMinutesTo, CalculationFault.PairIncomplete) => T(
            "У промежутка (range) нет второго конца.", "The range has no second end."),
        (InputField.TravelMinutesTo, CalculationFault.Reversed) => T(
            "Промежуток кончается раньше, чем начинается.", "The range ends before it begins."),
        (InputField.TravelQualifier, CalculationFault.PairIncomplete) => T(
            "Второй конец промежутка указывают только вместе с travelQualifier = range.",
            "The second end of a range goes only with travelQualifier = range."),
        (_, CalculationFault.NotFinite) => T("Число слишком велико.", "The number is too large."),
        (_, CalculationFault.Negative) => T("Число не может быть отрицательным.", "The number cannot be negative."),
        (_, CalculationFault.NotPositive) => T("Число должно быть больше нуля.", "The number must be above zero."),
        (_, CalculationFault.NotWhole) => T("Число жителей должно быть целым.", "The number of people must be whole."),
        (_, CalculationFault.TooLong) => T("Название длиннее 200 знаков.", "The name is longer than 200 characters."),
        _ => T("Значение недопустимо.", "The value is not allowed."),
    };
}
