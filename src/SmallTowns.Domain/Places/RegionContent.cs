namespace SmallTowns.Domain.Places;

/// <summary>What is published of a region: its names and code, its centre, and the rules by which its towns are told apart.</summary>
public sealed record RegionContent
{
    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string? Oktmo { get; init; }
    public string? CadastralOkrugs { get; init; }

    /// <summary>Slug of the town from which travel times are counted.</summary>
    public string Centre { get; init; } = "";

    public double FirstBeltFromMinutes { get; init; }
    public double FirstBeltToMinutes { get; init; }
    public double SecondBeltToMinutes { get; init; }
    public int SmallToPeople { get; init; }
    public int MediumToPeople { get; init; }
    public int BigToPeople { get; init; }
    public int LargeToPeople { get; init; }
    public double MembershipWarningBandPercent { get; init; }
    public double ComparedFromPercent { get; init; } = 90;

    public static RegionContent Of(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new()
        {
            NameRu = region.NameRu,
            NameEn = region.NameEn,
            Oktmo = region.Oktmo,
            CadastralOkrugs = region.CadastralOkrugs,
            Centre = region.CentreTownSlug,
            FirstBeltFromMinutes = region.FirstBeltFromMinutes,
            FirstBeltToMinutes = region.FirstBeltToMinutes,
            SecondBeltToMinutes = region.SecondBeltToMinutes,
            SmallToPeople = region.SmallToPeople,
            MediumToPeople = region.MediumToPeople,
            BigToPeople = region.BigToPeople,
            LargeToPeople = region.LargeToPeople,
            MembershipWarningBandPercent = region.MembershipWarningBandPercent,
            ComparedFromPercent = region.ComparedFromPercent,
        };
    }

    public void ApplyTo(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        (region.NameRu, region.NameEn, region.Oktmo, region.CadastralOkrugs, region.CentreTownSlug) = (NameRu, NameEn, Oktmo, CadastralOkrugs, Centre);
        (region.FirstBeltFromMinutes, region.FirstBeltToMinutes, region.SecondBeltToMinutes) = (FirstBeltFromMinutes, FirstBeltToMinutes, SecondBeltToMinutes);
        (region.SmallToPeople, region.MediumToPeople, region.BigToPeople, region.LargeToPeople) = (SmallToPeople, MediumToPeople, BigToPeople, LargeToPeople);
        (region.MembershipWarningBandPercent, region.ComparedFromPercent) = (MembershipWarningBandPercent, ComparedFromPercent);
    }
}
