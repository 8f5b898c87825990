using SmallTowns.Domain;
using SmallTowns.Domain.Outages;

namespace SmallTowns.Web.Kinds.Outages;

/// <summary>Outages in the words of pages, feeds and forms.</summary>
public static class OutageWords
{
    public static LocalizedText Of(UtilityService service) => service switch
    {
        UtilityService.ColdWater => new("Холодная вода", "Cold water"),
        UtilityService.HotWater => new("Горячая вода", "Hot water"),
        UtilityService.Drainage => new("Канализация", "Sewerage"),
        UtilityService.Power => new("Электричество", "Electricity"),
        UtilityService.Gas => new("Газ", "Gas"),
        UtilityService.Heating => new("Отопление", "Heating"),
        UtilityService.Waste => new("Вывоз мусора", "Waste collection"),
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "This service has no name yet."),
    };

    public static LocalizedText Of(OutageKind kind) => kind switch
    {
        OutageKind.Full => new("полное отключение", "full outage"),
        OutageKind.Reduced => new("слабый напор, тепло или напряжение", "low pressure, heat or voltage"),
        OutageKind.ByHours => new("подача по часам", "supplied by hours"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no name yet."),
    };

    public static LocalizedText Of(OutageReason reason) => reason switch
    {
        OutageReason.Accident => new("авария", "accident"),
        OutageReason.Repair => new("ремонт", "repair"),
        OutageReason.Connection => new("подключение нового объекта", "connection of a new consumer"),
        OutageReason.Testing => new("испытания сетей", "testing of the networks"),
        OutageReason.Weather => new("погода", "weather"),
        OutageReason.Other => new("другая причина", "another reason"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no name yet."),
    };

    public static LocalizedText Of(OutageStatus status) => status switch
    {
        OutageStatus.Announced => new("объявлено", "announced"),
        OutageStatus.CrewSent => new("бригада выехала", "crew on its way"),
        OutageStatus.Repairing => new("идёт ремонт", "being repaired"),
        OutageStatus.Restored => new("восстановлено", "restored"),
        OutageStatus.Cancelled => new("отменено", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no name yet."),
    };

    public static LocalizedText PlannedOrNot(bool isPlanned) => isPlanned ? new("плановое", "planned") : new("аварийное", "emergency");

    /// <summary>«Холодная вода: авария».</summary>
    public static LocalizedText TitleOf(OutageContent outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        if (outage.Service is not { } service)
            return new("Отключение", "Outage");
        var (name, what) = (Of(service), PlannedOrNot(outage.IsPlanned));
        return new($"{name.Ru}, {what.Ru}", $"{name.En}, {what.En}");
    }

    /// <summary>"ул. Мира (1–15); ул. Советов".</summary>
    public static string PlacesOf(OutageContent outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return string.Join("; ", outage.Places.Select(place => place.Houses.Length == 0 ? place.Street : $"{place.Street} ({place.Houses})"));
    }
}

/// <summary>Where outages stand, from the base of the portal, and where they are edited.</summary>
public static class OutagePlaces
{
    public const string List = "life/outages";
    public const string Report = "life/outages/report";
    public const string Desk = "/staff/outages";

    public static string RowId(string word) => $"outage-{word}";

    public static string OnList(string town, string word) => $"{List}?town={town}#{RowId(word)}";

    public static string FormOf(string town, string word) => $"{Desk}/{town}/{word}";
}
