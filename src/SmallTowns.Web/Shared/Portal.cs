using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>What the portal is called, and on what terms it gives.</summary>
public static class Portal
{
    /// <summary>Where the terms of use are told, relative to the base.</summary>
    public const string TermsPage = "data#licence";

    public static string Name => T("Малые города Кубани", "Small Towns of the Kuban");

    public static string Licence => T("свободное использование с указанием источника", "free to use, naming the source");
}
