using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>Which sources readers hear of through the words of towns, and which sections have words at all.</summary>
public abstract class PassportSourcesTests : DataTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sources_AreThoseOfWordsThatStand_OfTownsThatAreShown()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            await AddAsync(db, "abinsk", new TownText { Ru = "Город" }, "told");
            await AddAsync(db, "anapa", new TownText(), "emptied");
            var hidden = await AddAsync(db, "temryuk", new TownText { Ru = "Город" }, "hidden");
            hidden.IsHidden = true;
            var ceased = await AddAsync(db, "gelendzhik", new TownText { Ru = "Город" }, "ceased");
            ceased.CeasedOn = new DateOnly(2020, 1, 1);
            await db.SaveChangesAsync(Cancellation);
        }

        var read = await Services.GetRequiredService<PassportSourcesLoader>().LoadAsync(Cancellation);

        read.Sources.Select(source => source.Code).Should().Equal("told");
    }

    [Fact]
    public async Task Sections_ThatWereEmptied_AreNotFilled()
    {
        await PrepareAsync();
        await using var db = Open();
        await AddAsync(db, "abinsk", new TownText { Ru = "Город" }, "told");
        await AddAsync(db, "abinsk", new TownContacts(), "office");
        await AddAsync(db, "anapa", new TownText(), "emptied");
        await AddAsync(db, "anapa", new TownImages { Images = [new TownImage { File = new string('a', 32), Width = 1, Height = 1, AltRu = "Площадь" }] }, "shown");
        await db.SaveChangesAsync(Cancellation);

        var filled = await db.PublishedDocuments.FilledSections().OrderBy(document => document.Id).Select(document => document.SubjectKey).ToListAsync(Cancellation);

        filled.Select(TownSectionKinds.OfKey).Should().Equal(TownSectionKind.About, TownSectionKind.Images);
    }

    private static async Task<Town> AddAsync(SmallTownsDbContext db, string slug, SectionContent content, string code)
    {
        var town = await db.Towns.SingleAsync(town => town.Slug == slug, Cancellation);
        var source = new Source { Code = code, TitleRu = code, TitleEn = code, ShortTitleRu = code, ShortTitleEn = code, IsAddedByStaff = true };
        db.Sources.Add(source);
        await db.SaveChangesAsync(Cancellation);
        var section = content switch { TownContacts => TownSectionKind.Contacts, TownImages => TownSectionKind.Images, _ => TownSectionKind.About };
        db.PublishedDocuments.Add(PublishedDocument.Of(
            TownSectionKinds.SubjectOf(town.Id, town.Key, section), SectionJson.Write(content), source.Id, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
        return town;
    }
}

public sealed class SqlitePassportSourcesTests : PassportSourcesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresPassportSourcesTests : PassportSourcesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
