using SmallTowns.Domain.Published;
using SmallTowns.Web.Public.Towns.Profile;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

public sealed class TownProfilesTests
{
    [Fact]
    public void Of_SameTown_IsKeptUntilThePassportTheAddressOrTheDayIsAnother()
    {
        var town = Town("a", Count(2021, 20_000));
        var system = SystemOf(town);
        var profile = TownProfiles.Of(system, town, PublishedPassport.Empty, "https://a.example 2026-11-28");

        TownProfiles.Of(system, town, PublishedPassport.Empty, "https://a.example 2026-11-28").Should().BeSameAs(profile);
        TownProfiles.Of(system, town, PublishedPassport.Empty, "https://a.example 2026-11-29").Should().NotBeSameAs(profile);
        TownProfiles.Of(system, town, PublishedPassport.Empty, "https://b.example 2026-11-28").Should().NotBeSameAs(profile);
        TownProfiles.Of(system, town, PublishedPassport.Empty with { }, "https://a.example 2026-11-28").Should().NotBeSameAs(profile);
    }

    /// <summary>Days and made-up host names come one after the other for as long as the system stands.</summary>
    [Fact]
    public void Of_ManyDays_KeepsTheLastOnly()
    {
        var town = Town("a", Count(2021, 20_000));
        var system = SystemOf(town);
        var first = TownProfiles.Of(system, town, PublishedPassport.Empty, "day 1");
        var second = TownProfiles.Of(system, town, PublishedPassport.Empty, "day 2");

        TownProfiles.Of(system, town, PublishedPassport.Empty, "day 2").Should().BeSameAs(second);
        TownProfiles.Of(system, town, PublishedPassport.Empty, "day 1").Should().NotBeSameAs(first);
    }
}
