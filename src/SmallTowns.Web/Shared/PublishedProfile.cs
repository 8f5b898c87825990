using SmallTowns.Data.Editions;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared;

/// <summary>A town of the settlement system with its passport.</summary>
/// <param name="Town">Empty where the system has none of that name.</param>
public sealed record PublishedProfile(SettlementSystem System, PublishedTown? Town, PublishedPassport Passport)
{
    /// <summary>Whether the system is still the one that stood when the passport was read.</summary>
    public bool IsOfOneState =>
        Town is null || PublicTopics.AreOfOneSystem(System.Editions, Passport.Editions);
}
