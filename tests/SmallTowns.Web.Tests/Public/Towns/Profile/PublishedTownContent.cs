using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>Publishes for a test what a director would: straight by the rules of the domain.</summary>
internal sealed class PublishedTownContent(SmallTownsApp app)
{
    public async Task ChangeAsync(DateTime utc, Func<SmallTownsDbContext, Task> change)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        db.ActAs(new ChangeActor(null, "director", ChangeOrigin.Screen, utc));
        await change(db);
        await db.SaveChangesAsync();
        app.Services.GetRequiredService<PublishedSettlement>().Renew();
        await app.Services.GetRequiredService<PublicCache>().EvictAsync("towns", TestContext.Current.CancellationToken);
    }

    /// <summary>Moves the publication of everything shipped into the past, as if the portal had been opened then.</summary>
    public Task OpenedAsync(DateTime utc) => ChangeAsync(utc, db =>
        db.Set<FigureStanding>().ExecuteUpdateAsync(standings => standings.SetProperty(standing => standing.FromUtc, utc)));

    public Task SectionAsync(string slug, TownSectionKind kind, SectionContent content, DateTime utc, string note, string? noteEn = null) => ChangeAsync(utc, async db =>
    {
        var town = await db.Towns.SingleAsync(town => town.Slug == slug);
        var section = await db.TownSections.SingleOrDefaultAsync(section => section.TownId == town.Id && section.Kind == kind);
        var before = section?.Content ?? SectionJson.Write(SectionContent.EmptyOf(kind));
        var proposal = Proposed(ProposalSubject.TownSection, town, TownSection.KeyOf(slug, kind), kind, note);
        proposal.ProposeContent(SectionJson.Write(content), before, null, 1, "editor", utc, note);
        proposal.Publish(2, "director", utc, isSelf: false, null, null);
        if (section is null)
            db.Add(section = new TownSection { TownId = town.Id, Kind = kind, Key = TownSection.KeyOf(slug, kind), Content = "" });
        section.Content = SectionJson.Write(content);
        section.PublishedUtc = utc;
        db.Add(proposal);
        await db.SaveChangesAsync();
        db.Add(new TownUpdate { TownId = town.Id, Utc = utc, Kind = TownUpdateKind.Changed, Section = kind, NoteRu = note, NoteEn = noteEn, ProposalId = proposal.Id });
    });

    public Task CorrectPopulationAsync(string slug, decimal people, DateTime utc, string note) => ChangeAsync(utc, async db =>
    {
        var old = await db.Figures.OfType<PopulationCount>().Include(figure => figure.Standings).Include(figure => figure.Town)
            .SingleAsync(figure => figure.IsHeadline && figure.Town!.Slug == slug);
        var correction = new PopulationCount
        {
            TownId = old.TownId,
            Value = people,
            Basis = old.Basis,
            PeriodStart = old.PeriodStart,
            PeriodEnd = old.PeriodEnd,
            Method = PopulationMethod.Census,
            Source = await db.Sources.SingleAsync(source => source.Code == "rosstat-cities-2020"),
            Status = FigureStatus.Municipal,
            TopicKey = old.TopicKey,
            SeriesKey = old.SeriesKey,
            ProposedBy = "editor",
            ProposedUtc = utc,
        };
        correction.Submit();
        var proposal = Proposed(ProposalSubject.Figure, old.Town!, old.SeriesKey, null, note);
        proposal.ProposeFigure(correction, old, asHeadline: true, 1, "editor", utc, note);
        proposal.Publish(2, "director", utc, isSelf: false, null, null);
        db.AddRange(correction, proposal);
        old.GiveWayTo(correction, "director", utc, note);
        await db.SaveChangesAsync();
        correction.Publish("director", utc, chosen: true, headline: true);
        db.Add(new TownUpdate
        {
            TownId = old.TownId!.Value,
            Utc = utc,
            Kind = TownUpdateKind.Changed,
            OldFigureId = old.Id,
            NewFigureId = correction.Id,
            NoteRu = note,
            ProposalId = proposal.Id,
        });
    });

    private static Proposal Proposed(ProposalSubject subject, Town town, string key, TownSectionKind? section, string reason) => new()
    {
        Subject = subject,
        TownId = town.Id,
        Section = section,
        SubjectKey = key,
        Origin = ChangeOrigin.Screen,
        Reason = reason,
        AuthorId = 1,
        AuthorName = "editor",
    };
}
