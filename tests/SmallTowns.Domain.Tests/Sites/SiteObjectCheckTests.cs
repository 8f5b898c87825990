using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteObjectCheckTests
{
    [Fact]
    public void Of_SoundObjects_IsNothing()
    {
        SiteObjectCheck.Of(Plot(1, null, 0.06)).Should().BeEmpty();
        SiteObjectCheck.Of(Plot(1) with { Status = SiteStatus.InTalks, StatusSince = Day }).Should().BeEmpty("unknown is legal everywhere");
        SiteObjectCheck.Of(Plot(1) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided }).Should().BeEmpty();
    }

    public static TheoryData<SiteObject, string, SiteFault> Faulty => new()
    {
        { Plot(1) with { NameRu = " " }, "nameRu", SiteFault.Missing },
        { Plot(1) with { NameEn = new('x', 201) }, "nameEn", SiteFault.TooLong },
        { Plot(1) with { Kind = (SiteKind)9 }, "kind", SiteFault.NotDefined },
        { Plot(1) with { Status = 0 }, "status", SiteFault.NotDefined },
        { Plot(1) with { Status = SiteStatus.InTalks }, "statusSince", SiteFault.Missing },
        { Plot(1) with { Status = SiteStatus.Withdrawn }, "withdrawal", SiteFault.WithdrawalDisagrees },
        { Plot(1) with { Withdrawal = Divided }, "withdrawal", SiteFault.WithdrawalDisagrees },
        { Plot(1) with { Status = SiteStatus.Withdrawn, Withdrawal = new(Day, "", "") }, "withdrawal", SiteFault.Missing },
        { Plot(1) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided with { Successors = [Ref(1)] } }, "withdrawal", SiteFault.NamesItself },
        { Plot(1, 1), "parentReference", SiteFault.NamesItself },
        { Plot(1) with { PreviouslyPartOf = [Ref(1)] }, "previouslyPartOf", SiteFault.NamesItself },
        { Plot(1, null, 0), "areaHectares", SiteFault.OutOfRange },
        { Plot(1, null, -1), "areaHectares", SiteFault.OutOfRange },
        { Plot(1, null, 100_001), "areaHectares", SiteFault.OutOfRange },
        { Plot(1) with { AreaHectares = Parameter.Of(4.0, SiteUnits.SquareMetre) }, "areaHectares", SiteFault.OtherUnit },
        { Plot(1) with { AreaHectares = Parameter.Of(4.0) }, "areaHectares", SiteFault.OtherUnit },
        { Plot(1) with { AreaHectares = Parameter.No<double>() }, "areaHectares", SiteFault.CannotBeNone },
        { Premises(1, null, 6_000_000), "floorAreaSquareMetres", SiteFault.OutOfRange },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Of_Faulty_NamesFieldAndFault(SiteObject site, string field, SiteFault fault) =>
        SiteObjectCheck.Of(site).Should().Equal(new SiteFinding(site.Reference, field, fault));
}
