using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

[JsonConverter(typeof(JsonStringEnumConverter<SiteKind>))]
public enum SiteKind
{
    /// <summary>An area under one roof of management: a park, a zone, a former factory.</summary>
    Site = 1,
    Plot = 2,
    Building = 3,
    Premises = 4,
}

/// <summary>Who is a part of whom: site → plot or building → premises; a plot or premises may stand alone.</summary>
public static class SiteKinds
{
    public static bool MayBePartOf(this SiteKind kind, SiteKind parent) => kind switch
    {
        SiteKind.Plot or SiteKind.Building => parent == SiteKind.Site,
        SiteKind.Premises => parent == SiteKind.Building,
        _ => false,
    };

    /// <summary>A building is a part of its site, so that its land and its networks are told.</summary>
    public static bool MayStandAlone(this SiteKind kind) => kind != SiteKind.Building;
}

[JsonConverter(typeof(JsonStringEnumConverter<SiteStatus>))]
public enum SiteStatus
{
    Free = 1,
    Reserved = 2,
    InTalks = 3,
    Occupied = 4,
    Withdrawn = 5,
}
