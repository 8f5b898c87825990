using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Shared;

/// <summary>Where the public page of a town is, and the places on it.</summary>
public static class TownPage
{
    /// <summary>Relative to the base.</summary>
    public static string AddressOf(string slug) => "towns/" + slug;

    public static string AddressOf(string slug, TownSectionKind text) => $"{AddressOf(slug)}#{IdOf(text)}";

    public static string IdOf(TownSectionKind text) => "text-" + text.ToString().ToLowerInvariant();
}
