using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Places;

/// <summary>
/// A region with its own centre, belt rule and class limits. Nothing in the code knows a particular region by name:
/// a second one is data.
/// </summary>
public sealed class Region : Entity
{
    public const int SlugMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int CadastralOkrugsMaxLength = 40;

    public required string Slug { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public string? Oktmo { get; set; }

    /// <summary>The cadastral okrugs of the region, the first two digits of its cadastral numbers: <c>23</c>, or several with commas.</summary>
    public string? CadastralOkrugs { get; set; }

    /// <summary>Slug of the town from which travel times are counted. A slug, not a key: towns point to their region already.</summary>
    public required string CentreTownSlug { get; set; }

    public double FirstBeltFromMinutes { get; set; } = 30;
    public double FirstBeltToMinutes { get; set; } = 45;
    public double SecondBeltToMinutes { get; set; } = 90;

    public int SmallToPeople { get; set; } = 50_000;
    public int MediumToPeople { get; set; } = 100_000;
    public int BigToPeople { get; set; } = 250_000;
    public int LargeToPeople { get; set; } = 1_000_000;

    /// <summary>Width of the warning band around the membership limit, in per cent of the limit.</summary>
    public double MembershipWarningBandPercent { get; set; } = 5;

    /// <summary>Towns are compared by the newest year for which so many per cent of them have a population.</summary>
    public double ComparedFromPercent { get; set; } = 90;

    /// <summary>The region by a name that outlives its row: <c>region:krasnodar-krai</c>.</summary>
    public static string KeyOf(string slug) => "region:" + slug;
}
