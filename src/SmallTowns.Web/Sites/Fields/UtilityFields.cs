using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>The parameters of the seven utilities.</summary>
internal static class UtilityFields
{
    public static IReadOnlyList<SiteField> All { get; } =
    [
        .. Power(new(SiteSection.Power, site => site.Utilities.Power, (site, value) => site with { Utilities = site.Utilities with { Power = value } })),
        .. Gas(new(SiteSection.Gas, site => site.Utilities.Gas, (site, value) => site with { Utilities = site.Utilities with { Gas = value } })),
        .. Water(new(SiteSection.Water, site => site.Utilities.Water, (site, value) => site with { Utilities = site.Utilities with { Water = value } })),
        .. Drainage(new(SiteSection.Drainage, site => site.Utilities.Drainage, (site, value) => site with { Utilities = site.Utilities with { Drainage = value } })),
        .. Heat(new(SiteSection.Heat, site => site.Utilities.Heat, (site, value) => site with { Utilities = site.Utilities with { Heat = value } })),
        .. Fibre(new(SiteSection.Fibre, site => site.Utilities.Fibre, (site, value) => site with { Utilities = site.Utilities with { Fibre = value } })),
        .. Waste(new(SiteSection.Waste, site => site.Utilities.Waste, (site, value) => site with { Utilities = site.Utilities with { Waste = value } })),
    ];

    private static IEnumerable<SiteField> Power(Place<PowerConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("Megawatts", SiteUnits.Megawatt, c => c.MaximumMegawatts, (c, v) => c with { MaximumMegawatts = v }, c => c.FreeMegawatts, (c, v) => c with { FreeMegawatts = v }),
        at.Number("voltageKilovolts", "Напряжение", "Voltage", SiteUnits.Kilovolt, c => c.VoltageKilovolts, (c, v) => c with { VoltageKilovolts = v }),
        at.Field("reliabilityCategory", "Категория надёжности", "Reliability category", ValueForms.Whole, c => c.ReliabilityCategory, (c, v) => c with { ReliabilityCategory = v })
            with { Hint = new("1, 2 или 3 по ПУЭ.", "1, 2 or 3 (Rules for Electrical Installations).") },
        .. at.End(SiteUnits.RoublePerKilowattHour),
    ];

    private static IEnumerable<SiteField> Gas(Place<GasConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("CubicMetresPerHour", SiteUnits.CubicMetrePerHour, c => c.MaximumCubicMetresPerHour, (c, v) => c with { MaximumCubicMetresPerHour = v },
            c => c.FreeCubicMetresPerHour, (c, v) => c with { FreeCubicMetresPerHour = v }),
        at.Number("pressureMegapascals", "Давление", "Pressure", SiteUnits.Megapascal, c => c.PressureMegapascals, (c, v) => c with { PressureMegapascals = v }),
        .. at.End(SiteUnits.RoublePerCubicMetre),
    ];

    private static IEnumerable<SiteField> Water(Place<WaterConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("CubicMetresPerHour", SiteUnits.CubicMetrePerHour, c => c.MaximumCubicMetresPerHour, (c, v) => c with { MaximumCubicMetresPerHour = v },
            c => c.FreeCubicMetresPerHour, (c, v) => c with { FreeCubicMetresPerHour = v }),
        .. at.End(SiteUnits.RoublePerCubicMetre),
    ];

    private static IEnumerable<SiteField> Drainage(Place<DrainageConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("CubicMetresPerHour", SiteUnits.CubicMetrePerHour, c => c.MaximumCubicMetresPerHour, (c, v) => c with { MaximumCubicMetresPerHour = v },
            c => c.FreeCubicMetresPerHour, (c, v) => c with { FreeCubicMetresPerHour = v }),
        .. at.End(SiteUnits.RoublePerCubicMetre),
    ];

    private static IEnumerable<SiteField> Heat(Place<HeatConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("GigacaloriesPerHour", SiteUnits.GigacaloriePerHour, c => c.MaximumGigacaloriesPerHour, (c, v) => c with { MaximumGigacaloriesPerHour = v },
            c => c.FreeGigacaloriesPerHour, (c, v) => c with { FreeGigacaloriesPerHour = v }),
        .. at.End(SiteUnits.RoublePerGigacalorie),
    ];

    private static IEnumerable<SiteField> Fibre(Place<FibreConnection> at) =>
    [
        .. at.Begin(),
        .. at.Capacity("MegabitsPerSecond", SiteUnits.MegabitPerSecond, c => c.MaximumMegabitsPerSecond, (c, v) => c with { MaximumMegabitsPerSecond = v },
            c => c.FreeMegabitsPerSecond, (c, v) => c with { FreeMegabitsPerSecond = v }),
        .. at.End(SiteUnits.RoublePerMonth),
    ];

    private static IEnumerable<SiteField> Waste(Place<WasteCollection> at) => [.. at.Begin(), .. at.End(SiteUnits.RoublePerCubicMetre)];

    /// <summary>Where one utility stands in an object.</summary>
    private sealed record Place<T>(SiteSection Section, Func<SiteObject, T> Get, Func<SiteObject, T, SiteObject> Set) where T : UtilityConnection
    {
        private string Prefix { get; } = $"utilities.{Section.ToString().ToLowerInvariant()}.";

        public IEnumerable<SiteField> Begin() =>
        [
            Field("available", "Сеть на площадке", "At the site", ValueForms.Yes, c => c.Available, (c, v) => (T)(c with { Available = v })),
            Number("distanceMetres", "До точки подключения", "To the point of connection", SiteUnits.Metre, c => c.DistanceMetres, (c, v) => (T)(c with { DistanceMetres = v })),
        ];

        public IEnumerable<SiteField> Capacity(
            string unitInName, string unit, Func<T, Parameter<double>> getMaximum, Func<T, Parameter<double>, T> setMaximum, Func<T, Parameter<double>> getFree, Func<T, Parameter<double>, T> setFree) =>
        [
            Number($"maximum{unitInName}", "Наибольшая мощность", "Maximum capacity", unit, getMaximum, setMaximum) with { CheckedAs = $"{Prefix}maximum" },
            Number($"free{unitInName}", "Свободная мощность", "Free capacity", unit, getFree, setFree) with
            {
                CheckedAs = $"{Prefix}free",
                Hint = new("Свободно в центре питания: этот резерв общий для всех, кто от него питается.", "Free at the supply point: one reserve for all that it supplies."),
            },
        ];

        public IEnumerable<SiteField> End(string tariffUnit) =>
        [
            Field("earliestOn", "Подключение возможно с", "Connection possible from", ValueForms.Day, c => c.EarliestOn, (c, v) => (T)(c with { EarliestOn = v }))
                with { Hint = new("«Нет» — сетевая организация отказала.", "“None” where the network company refuses.") },
            Number("connectionFeeRoubles", "Плата за подключение", "Connection fee", SiteUnits.Rouble, c => c.ConnectionFeeRoubles, (c, v) => (T)(c with { ConnectionFeeRoubles = v })),
            Number("tariff", "Тариф", "Tariff", tariffUnit, c => c.Tariff, (c, v) => (T)(c with { Tariff = v })),
        ];

        public SiteField<TValue> Field<TValue>(
            string name, string ru, string en, ValueForm<TValue> form, Func<T, Parameter<TValue>> get, Func<T, Parameter<TValue>, T> set) where TValue : struct =>
            SiteFields.Field($"{Prefix}{name}", ru, en, Section, form, site => get(Get(site)), (site, value) => Set(site, set(Get(site), value)));

        public SiteField<double> Number(string name, string ru, string en, string unit, Func<T, Parameter<double>> get, Func<T, Parameter<double>, T> set) =>
            Field(name, ru, en, ValueForms.Number(unit), get, set) with { Unit = unit };
    }
}
