using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteLapseTests
{
    private static readonly DateOnly Due = new(2026, 10, 1);

    private static readonly SiteObject Site = Of("abinsk-1", SiteKind.Site) with { NextCheckOn = Due };
    private static readonly SiteObject Plot = Of("abinsk-2", SiteKind.Plot) with { ParentReference = Site.Reference };
    private static readonly SiteObject Alone = Of("abinsk-3", SiteKind.Plot);

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Object_IsTakenOff_WhenMoreThanTheDaysArePast(int daysPast, bool stands) =>
        SiteLapse.Of([Site], Due.AddDays(daysPast), 30).Single().IsStanding.Should().Be(stands);

    [Fact]
    public void Parts_GoWithTheirWhole_AndOthersStay()
    {
        var shown = SiteLapse.Of([Site, Plot, Alone], Due.AddDays(31), 30);

        shown.Select(site => site.Status).Should().Equal(SiteStatus.Withdrawn, SiteStatus.Withdrawn, SiteStatus.Free);
        shown[1].Withdrawal!.On.Should().Be(new DateOnly(2026, 11, 1));
        shown[1].Withdrawal!.ReasonRu.Should().Be("Сведения должны были проверить до 01.10.2026. Пока их не проверят, портал объект не предлагает.");
        shown[2].Should().BeSameAs(Alone);
        SiteRegister.TryCreate(shown, out _).Should().BeEmpty("a sound register stays sound");
    }

    [Fact]
    public void Withdrawn_StaysAsItWas()
    {
        var withdrawn = Site with { Status = SiteStatus.Withdrawn, Withdrawal = new(Due, "Продан", "Sold") };

        SiteLapse.Of([withdrawn], Due.AddYears(1), 30).Should().Equal(withdrawn);
    }

    private static SiteObject Of(string reference, SiteKind kind) => new() { Reference = SiteReference.TryParse(reference)!.Value, Kind = kind, NameRu = "Северная", NameEn = "Severnaya" };
}
