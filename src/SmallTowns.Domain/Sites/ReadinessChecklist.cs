namespace SmallTowns.Domain.Sites;

/// <summary>The checklist behind <see cref="Readiness"/>.</summary>
internal static class ReadinessChecklist
{
    public static IEnumerable<ReadinessGap> Gaps(SiteObject site, DateOnly asOf)
    {
        ReadinessGap?[] gaps =
        [
            Needed(ReadinessItem.Title, site.Title),
            site.Geometry is { HasBoundary: true, Date: { } drawn } && drawn <= asOf ? null : Needed(ReadinessItem.BoundaryOrCadastralNumber, site.CadastralNumber),
            site.IsLand ? Needed(ReadinessItem.LandCategory, site.LandCategory) : null,
            Needed(ReadinessItem.Contact, site.ContactOffice),

            Needed(ReadinessItem.PlanningDocuments, site.PlanningDocuments),
            Known(ReadinessItem.ProtectionZones, site.ProtectionZones),
            Known(ReadinessItem.FloodRisk, site.FloodRisk),
            Needed(ReadinessItem.AccessRoad, site.AccessRoad),
            Needed(ReadinessItem.Price, site.PriceRoubles) is { } noPrice && Needed(ReadinessItem.Price, site.RentRoublesPerYear) is { } noRent
                // The one that somebody has begun to answer says more.
                ? noPrice.Unknown == UnknownReason.NotStated ? noRent : noPrice
                : null,
            Known(ReadinessItem.Encumbrances, site.Encumbrances),
            OfPhotos(site.Photos, asOf),

            site.IsLand ? Needed(ReadinessItem.Survey, site.Survey) : null,
            site.IsLand ? Needed(ReadinessItem.Soil, site.Soil) : null,
            .. site.UtilitiesNeeded.Select(utility => OfLetter(site.Utilities.Of(utility), asOf)),
        ];
        return gaps.OfType<ReadinessGap>();

        ReadinessGap? Needed<T>(ReadinessItem item, Parameter<T> parameter) where T : struct =>
            parameter.State == ParameterState.No ? new(item, ReadinessGapReason.Absent) : Known(item, parameter);

        ReadinessGap? Known<T>(ReadinessItem item, Parameter<T> parameter) where T : struct => parameter switch
        {
            { IsKnown: false } => new(item, ReadinessGapReason.Unknown, parameter.Reason),
            { Date: null } => new(item, ReadinessGapReason.NotDated),
            { Date: { } date } when date > asOf => new(item, ReadinessGapReason.NotYet),
            _ => null,
        };
    }

    private static ReadinessGap? OfPhotos(IReadOnlyList<SitePhoto> photos, DateOnly asOf)
    {
        var newest = photos.Where(photo => photo.TakenOn <= asOf).Select(photo => (DateOnly?)photo.TakenOn).Max();
        return newest is not { } takenOn ? new(ReadinessItem.Photos, photos.Count == 0 ? ReadinessGapReason.Absent : ReadinessGapReason.NotYet)
            : asOf >= Readiness.PhotoLapsesOn(takenOn) ? new(ReadinessItem.Photos, ReadinessGapReason.TooOld)
            : null;
    }

    private static ReadinessGap? OfLetter(UtilityConnection connection, DateOnly asOf)
    {
        ReadinessGapReason? reason = connection.LetterOn(asOf) switch
        {
            LetterState.InForce => null,
            LetterState.NotYet => ReadinessGapReason.LetterNotYet,
            LetterState.WithoutTerm => ReadinessGapReason.LetterWithoutTerm,
            LetterState.Expired => ReadinessGapReason.LetterExpired,
            _ => ReadinessGapReason.NoLetter,
        };
        return reason is { } why ? new(ReadinessItem.UtilityLetter, why, Utility: connection.Utility) : null;
    }
}
