using SmallTowns.Domain;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Public.Investors.Start;

public enum StartSector { Food = 1, Manufacturing, Agriculture, Logistics, Trade, Tourism, Information, Other }

/// <summary>What is wanted: bare land to build on, something ready, or whichever there is.</summary>
public enum StartPurpose { Build = 1, Ready, Either }

/// <summary>The choices of the five questions, as addresses spell them.</summary>
public static class StartChoices
{
    /// <param name="Uses">Permitted uses that let the sector in; none where any may do.</param>
    public sealed record Sector(string Code, StartSector Value, LocalizedText Name, PermittedUses Uses);

    public static IReadOnlyList<Sector> Sectors { get; } =
    [
        new("food", StartSector.Food, new("пищевое производство", "food production"), PermittedUses.Industry),
        new("manufacturing", StartSector.Manufacturing, new("другое производство", "other manufacturing"), PermittedUses.Industry),
        new("agriculture", StartSector.Agriculture, new("сельское хозяйство", "agriculture"), PermittedUses.Agriculture),
        new("logistics", StartSector.Logistics, new("склады и перевозки", "warehouses and transport"), PermittedUses.Industry | PermittedUses.Transport),
        new("trade", StartSector.Trade, new("торговля и услуги", "trade and services"), PermittedUses.Business),
        new("tourism", StartSector.Tourism, new("туризм и отдых", "tourism and recreation"), PermittedUses.Recreation | PermittedUses.Business),
        new("information", StartSector.Information, new("информационные технологии, офис", "information technology, office"), PermittedUses.Business),
        new("other", StartSector.Other, new("другое", "something else"), default),
    ];

    public static IReadOnlyList<(string Code, StartPurpose Value, LocalizedText Name)> Purposes { get; } =
    [
        ("build", StartPurpose.Build, new("построить своё на участке", "build on a plot")),
        ("ready", StartPurpose.Ready, new("занять готовое здание или помещение", "move into a building or premises")),
        ("either", StartPurpose.Either, new("подойдёт и то и другое", "either will do")),
    ];

    /// <summary>Months until work is to begin.</summary>
    public static IReadOnlyList<(int Months, LocalizedText Name)> Terms { get; } =
    [
        (6, new("за полгода", "within half a year")), (12, new("за год", "within a year")), (24, new("за два года", "within two years")), (36, new("за три года", "within three years")),
    ];
}
