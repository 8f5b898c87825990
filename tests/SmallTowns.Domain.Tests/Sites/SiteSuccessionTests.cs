using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteSuccessionTests
{
    private static readonly Dictionary<SiteReference, SiteReference> NoMoves = [];

    [Fact]
    public void Split_OfAPlot_LeadsFromTheOldToTheNew()
    {
        var register = Register(Site(1), Plot(2, 1, 10));

        register.Split(Ref(2), [Plot(3, 1, 4), Plot(4, 1, 6)], NoMoves, Divided, out var changed).Should().BeEmpty();

        changed.Select(site => (site.Reference, site.Status)).Should().Equal((Ref(2), SiteStatus.Withdrawn), (Ref(3), SiteStatus.Free), (Ref(4), SiteStatus.Free));
        changed[0].Withdrawal!.Successors.Should().Equal(Ref(3), Ref(4));
        changed[1].PreviouslyPartOf.Should().Equal(Ref(2));
        var after = Register([Site(1), .. changed]);
        after.StandingInPlaceOf(Ref(2)).Select(site => site.Reference).Should().Equal(Ref(3), Ref(4));
        after.TotalsOf(Ref(1))!.PlotsHectares.Free.Value.Should().Be(10);
        after.NextReference("abinsk").Should().Be(Ref(5));
    }

    [Fact]
    public void StandingInPlaceOf_SplitThenMerged_IsFollowedToTheEnd()
    {
        var register = Register(Plot(1));
        register.Split(Ref(1), [Plot(2), Plot(3)], NoMoves, Divided, out var split).Should().BeEmpty();
        register = Register([.. split]);
        register.Merge([Ref(2), Ref(3)], Plot(4), Divided, out var merged).Should().BeEmpty();

        var after = Register([split[0], .. merged]);

        after.StandingInPlaceOf(Ref(1)).Should().ContainSingle().Which.PreviouslyPartOf.Should().Equal(Ref(2), Ref(3));
        after.StandingInPlaceOf(Ref(4)).Should().ContainSingle();
        after.StandingInPlaceOf(Ref(99)).Should().BeEmpty();
    }

    [Fact]
    public void Merge_OfSites_MovesTheirParts()
    {
        Register(Site(1), Plot(2, 1), Site(3), Plot(4, 3)).Merge([Ref(1), Ref(3)], Site(5), Divided, out var changed).Should().BeEmpty();

        changed.Where(site => site.Kind == SiteKind.Plot).Should().OnlyContain(plot => plot.ParentReference == Ref(5)).And.HaveCount(2);
    }

    [Fact]
    public void Split_OfASite_NeedsAPlaceForEachPart()
    {
        var register = Register(Site(1), Plot(2, 1), Plot(3, 1));

        register.Split(Ref(1), [Site(4), Site(5)], new Dictionary<SiteReference, SiteReference> { [Ref(2)] = Ref(4), [Ref(3)] = Ref(1) }, Divided, out var changed)
            .Should().Equal(new SiteFinding(Ref(3), "parentReference", SiteFault.PartWithoutPlace));
        changed.Should().BeEmpty();
        register.Split(Ref(1), [Site(4), Site(5)], new Dictionary<SiteReference, SiteReference> { [Ref(2)] = Ref(4), [Ref(3)] = Ref(5) }, Divided, out changed).Should().BeEmpty();
        changed.Should().HaveCount(5);
    }

    [Fact]
    public void Split_WhatCannotBe_IsNamed()
    {
        var gone = Plot(2) with { Status = SiteStatus.Withdrawn, Withdrawal = Divided };
        var register = Register(Plot(1), gone);

        Fault(register.Split(Ref(1), [Plot(3)], NoMoves, Divided, out _)).Should().Be(SiteFault.TooFew);
        Fault(register.Split(Ref(9), [Plot(3), Plot(4)], NoMoves, Divided, out _)).Should().Be(SiteFault.NotFound);
        Fault(register.Split(Ref(2), [Plot(3), Plot(4)], NoMoves, Divided, out _)).Should().Be(SiteFault.AlreadyWithdrawn);
        Fault(register.Split(Ref(1), [Plot(2), Plot(4)], NoMoves, Divided, out _)).Should().Be(SiteFault.ReferenceTaken, "a reference is never used again");
        Fault(register.Split(Ref(1), [Plot(3), Plot(3)], NoMoves, Divided, out _)).Should().Be(SiteFault.ReferenceTaken);
        Fault(register.Split(Ref(1), [Plot(3), Site(4)], NoMoves, Divided, out _)).Should().Be(SiteFault.OtherKind);
        Fault(register.Split(Ref(1), [Plot(3), Plot(4) with { Reference = Ref(4, "anapa") }], NoMoves, Divided, out _)).Should().Be(SiteFault.OtherTown);
        Fault(register.Split(Ref(1), [Plot(3, 77), Plot(4)], NoMoves, Divided, out _)).Should().Be(SiteFault.ParentNotFound, "what comes of it is checked too");
        Fault(register.Merge([Ref(1), Ref(1)], Plot(3), Divided, out _)).Should().Be(SiteFault.TooFew);
    }

    [Fact]
    public void Json_OfAnObject_ReadBackIsTheSame()
    {
        var plot = Plot(2, 1, 4.5) with { PreviouslyPartOf = [Ref(7)], Status = SiteStatus.Withdrawn, Withdrawal = Divided with { Successors = [Ref(3)] } };
        var json = ContentJson.Write(plot);

        ContentJson.Write(ContentJson.Read<SiteObject>(json)).Should().Be(json);
        json.Should().StartWith("""{"reference":"abinsk-2","kind":"Plot","parentReference":"abinsk-1","previouslyPartOf":["abinsk-7"]""");
        ContentJson.Read<SiteObject>("""{"reference":"abinsk-1","kind":"Plot"}""").AreaHectares.Should().Be(Parameter.NotStated<double>(), "a field that is left out is unknown");
    }

    private static SiteFault Fault(IReadOnlyList<SiteFinding> findings) => findings.Should().ContainSingle().Subject.Fault;
}
