using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Editions;

public sealed class SqlitePermanentEditionTests : PermanentEditionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPermanentEditionTests : PermanentEditionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What readers saw under the number of an edition they see under it for ever.</summary>
public abstract class PermanentEditionTests : ContentTest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Dictionary<long, string> seen = [];

    private PublishedSettlement Settlement => Service<PublishedSettlement>();

    [Fact]
    public async Task WhateverIsPublishedAfterwards_AnEditionStaysWhatItWas()
    {
        var region = await RegionAsync();
        var shipped = await SeeAsync();
        var title = shipped.Sources.Single(source => source.Code == "paper").Title.Ru;

        // Two corrections in a day are two editions.
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
        var first = await SeeAsync();
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_800), asHeadline: true));
        var second = await SeeAsync();
        var source = SourceReview.SubjectOf("paper");
        var renamed = await PublishAsync(source, await PublishedAsync<SourceContent>(source) with { TitleRu = "Новое имя статьи" });
        var third = await SeeAsync();
        await PublishTextAsync("Город у реки");
        await SeeAsync();
        var limits = await PublishAsync(region, await PublishedAsync<RegionContent>(region) with { SmallToPeople = 40_000 });
        await SeeAsync();

        // A ray that came with the portal is dropped and comes back; another is added.
        var don = PlaceKinds.RayOf(region.Scope.Id!.Value, "krasnodar-krai", "don");
        var ray = await PublishedAsync<RayContent>(don);
        await PublishAsync(don, ray with { IsDropped = true });
        await SeeAsync();
        await PublishAsync(PlaceKinds.RayOf(region.Scope.Id!.Value, "krasnodar-krai", "new-ray"), ray with { NameRu = "Новый луч", NameEn = "The new ray" });
        await SeeAsync();
        await PublishAsync(don, ray);
        await SeeAsync();

        var town = await TownAsync("proverkino");
        var added = await PublishAsync(town, new TownContent { IsThere = true, NameRu = "Проверкино", NameEn = "Proverkino", Latitude = 45.1, Longitude = 39.5 });
        var withTown = await SeeAsync();

        // A day later a town is none any more, and another is a member: both were published before.
        var tomorrow = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(1);
        await PublishAsync(
            AssociationKinds.MembershipOf((await TownAsync("khadyzhensk")).Key), new MembershipContent { Spells = [new(tomorrow, null, "Решение № 1")] });
        await PublishAsync(
            await TownAsync("abinsk"),
            new TownContent { IsThere = true, CeasedOn = tomorrow, Successor = "krymsk", CeasedNoteRu = "Вошёл в Крымск, закон № 1", CeasedNoteEn = "Joined Krymsk, law 1" });
        var today = await SeeAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await Jobs.RunDueAsync(Cancellation);
        var nextDay = await SeeAsync();

        await WithdrawAsync(added);
        await SeeAsync();
        await WithdrawAsync(renamed);
        await WithdrawAsync(limits);
        await SeeAsync();

        (second.Edition, third.Edition).Should().Be((first.Edition + 1, first.Edition + 2));
        nextDay.Edition.Should().Be(today.Edition + 1, "with the day the published figures changed");
        (today.Find("abinsk"), nextDay.Find("abinsk")).Should().Match<(PublishedTown? Today, PublishedTown? NextDay)>(days => days.Today != null && days.NextDay == null);
        (today.Find("khadyzhensk")!.IsMember, nextDay.Find("khadyzhensk")!.IsMember).Should().Be((false, true));
        foreach (var (edition, then) in seen)
            Told((await Settlement.GetAsync(edition, Cancellation))!).Should().Be(then, "nothing of edition {0} changes", edition);
        (await PeopleAsync(shipped.Edition), await PeopleAsync(first.Edition), await PeopleAsync(second.Edition)).Should().Be((39_511, 36_700, 36_800));
        (await TitleAsync(second.Edition), await TitleAsync(third.Edition)).Should().Be((title, "Новое имя статьи"));
        (await Settlement.GetAsync(second.Edition, Cancellation))!.Region.SizeClasses.SmallUpTo.Should().Be(50_000);
        (await Settlement.GetAsync(withTown.Edition, Cancellation))!.Find("proverkino").Should().NotBeNull();
    }

    [Fact]
    public async Task EditionsThatDoNotExist_AreNothing_AndTheLastIsTheOneInMemory()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
        var now = await Settlement.GetAsync(Cancellation);

        (await Settlement.GetAsync(now.Edition, Cancellation)).Should().BeSameAs(now);
        (await Settlement.GetAsync(now.Edition + 1, Cancellation)).Should().BeNull();
        (await Settlement.GetAsync(-1, Cancellation)).Should().BeNull();
        var zero = (await Settlement.GetAsync(0, Cancellation))!;
        (zero.Edition, zero.EditionUtc).Should().Be((0, SeededAt));
        (await Settlement.GetAsync(0, Cancellation)).Should().BeSameAs(zero, "it is kept");

        // On a later day it is read as of its own day, and tells the same.
        Clock.Advance(TimeSpan.FromDays(2));
        await Jobs.RunDueAsync(Cancellation);
        (await Settlement.GetAsync(Cancellation)).Edition.Should().Be(now.Edition, "nothing began or ended with the days");
        var again = (await Settlement.GetAsync(now.Edition, Cancellation))!;
        Told(again).Should().Be(Told(now));
        again.EditionUtc.Should().Be(now.EditionUtc);
    }

    private static DateTime SeededAt => Staff.SeededDatabase.MadeAt.UtcDateTime;

    private async Task<SettlementSystem> SeeAsync()
    {
        var system = await Settlement.GetAsync(Cancellation);
        seen[system.Edition] = Told(system);
        return system;
    }

    /// <summary>All that a system tells, without when and among what it was read.</summary>
    private static string Told(SettlementSystem system) => JsonSerializer.Serialize(
        new
        {
            system.Edition,
            system.EditionUtc,
            system.FirstPublishedUtc,
            system.LastPublishedUtc,
            system.ComparedYear,
            system.Censuses,
            system.Region,
            system.Towns,
            system.CeasedTowns,
            system.Result,
            system.Sources,
            system.Paper,
            system.Spacing,
            system.SpacingOfSmall,
        },
        Json);

    private async Task<decimal> PeopleAsync(long edition) => (await Settlement.GetAsync(edition, Cancellation))!.Find("abinsk")!.Population!.Value;

    private async Task<string> TitleAsync(long edition) =>
        (await Settlement.GetAsync(edition, Cancellation))!.Sources.Single(source => source.Code == "paper").Title.Ru;

    private async Task<Subject> RegionAsync()
    {
        await using var db = Open();
        var region = await db.Regions.SingleAsync(Cancellation);
        return PlaceKinds.RegionOf(region.Id, region.Slug);
    }

    private async Task<Subject> TownAsync(string slug) => PlaceKinds.TownOf((await RegionAsync()).Scope.Id!.Value, "krasnodar-krai", slug);
}
