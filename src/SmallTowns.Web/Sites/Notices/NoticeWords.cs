using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>What the words of other registers mean in ours. A word that is not here means nothing: the cell stays empty.</summary>
internal static class NoticeWords
{
    public static LandCategory? LandCategoryOf(string? text) => Has(text, "сельскохоз") ? LandCategory.Agricultural
        : Has(text, "населен") ? LandCategory.Settlement
        : Has(text, "промышл") ? LandCategory.Industrial
        : Has(text, "особо охран") ? LandCategory.Protected
        : Has(text, "лесн") ? LandCategory.Forest
        : Has(text, "водн") ? LandCategory.Water
        : Has(text, "запас") ? LandCategory.Reserve
        : null;

    public static Ownership? OwnershipOf(string? text) => Has(text, "федеральн") ? Ownership.Federal
        : Has(text, "не разграничен") || Has(text, "неразграничен") ? Ownership.Undivided
        : Has(text, "муниципальн") ? Ownership.Municipal
        : Has(text, "субъект") || Has(text, "региональн") || Has(text, "краев") ? Ownership.Regional
        : Has(text, "частн") ? Ownership.Private
        : Has(text, "смешанн") || Has(text, "долев") ? Ownership.Mixed
        : null;

    public static DealForms DealsOf(IEnumerable<string> texts) => texts.Aggregate(default(DealForms), (deals, text) => deals
        | (Has(text, "аренд") ? DealForms.Lease : 0)
        | (Has(text, "продаж") || Has(text, "купл") || Has(text, "приватизац") ? DealForms.Sale : 0)
        | (Has(text, "концесс") ? DealForms.Concession : 0)
        | (Has(text, "гчп") || Has(text, "мчп") || Has(text, "частное партн") || Has(text, "частного партн") ? DealForms.PublicPrivatePartnership : 0));

    public static SpecialRegimes RegimesOf(IEnumerable<string> texts) => texts.Aggregate(default(SpecialRegimes), (regimes, text) => regimes
        | (Has(text, "индустриальн") || Has(text, "промышленный парк") ? SpecialRegimes.IndustrialPark : 0)
        | (Has(text, "технопарк") ? SpecialRegimes.Technopark : 0)
        | (Has(text, "особая экономическая") || Has(text, "оэз") ? SpecialRegimes.SpecialEconomicZone : 0)
        | (Has(text, "опережающего") || Has(text, "тосэр") ? SpecialRegimes.AdvancedDevelopmentTerritory : 0));

    public static SiteKind? KindOf(string? text) => Has(text, "помещен") ? SiteKind.Premises
        : Has(text, "здани") || Has(text, "сооружен") || Has(text, "строен") ? SiteKind.Building
        : Has(text, "комплекс") ? SiteKind.Site
        : Has(text, "земл") || Has(text, "земел") || Has(text, "участ") ? SiteKind.Plot
        : null;

    public static SiteStatus? StatusOf(string? text) => Has(text, "свободн") ? SiteStatus.Free
        : Has(text, "резерв") ? SiteStatus.Reserved
        : Has(text, "перегово") ? SiteStatus.InTalks
        : Has(text, "занят") ? SiteStatus.Occupied
        : null;

    /// <summary>As a cell of the file spells flags.</summary>
    public static string Spell<T>(T flags) where T : struct, Enum => Convert.ToInt32(flags, System.Globalization.CultureInfo.InvariantCulture) == 0 ? ""
        : string.Join("; ", Enum.GetValues<T>().Where(flag => flags.HasFlag(flag)));

    public static bool Has(string? text, string part) => text?.Replace('ё', 'е').Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
