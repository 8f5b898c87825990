using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>Publishes for a test what a director would: straight by the rules of the domain.</summary>
internal sealed class PublishedTownContent(SmallTownsApp app)
{
    public async Task ChangeAsync(DateTime utc, Func<SmallTownsDbContext, Task> change)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        db.ActAs(new ChangeActor(null, "director", ChangeOrigin.Screen, utc));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(db);
        await db.SaveChangesAsync();
        await app.Services.GetRequiredService<PublicCommit>().CommitAsync(db, transaction, CancellationToken.None);
    }

    /// <summary>Moves the publication of everything shipped into the past, as if the portal had been opened then.</summary>
    public Task OpenedAsync(DateTime utc) => ChangeAsync(utc, db =>
        db.Set<FigureStanding>().ExecuteUpdateAsync(standings => standings.SetProperty(standing => standing.FromUtc, utc)));

    public Task SectionAsync(string slug, TownSectionKind kind, SectionContent content, DateTime utc, string note, string? noteEn = null) => ChangeAsync(utc, async db =>
    {
        var town = await db.Towns.SingleAsync(town => town.Slug == slug);
        var subject = TownSectionKinds.SubjectOf(town.Id, town.Key, kind);
        var document = await db.PublishedDocuments.SingleOrDefaultAsync(document => document.SubjectKey == subject.FullKey);
        var before = document?.Content ?? SectionJson.Write(SectionContent.EmptyOf(kind));
        var submission = new Submission(1, "editor", utc, note);
        var proposal = Proposal.Of(subject, submission, ChangeOrigin.Screen);
        proposal.Propose(new ProposedContent(SectionJson.Write(content), before, null), submission);
        proposal.Publish(new(2, "director", utc));
        if (document is null)
            db.Add(document = PublishedDocument.Of(subject, "", null, utc));
        document.Content = SectionJson.Write(content);
        document.PublishedUtc = utc;
        db.Add(proposal);
        await db.SaveChangesAsync();
        db.Add(Change(proposal, utc, note, noteEn));
    });

    public Task CorrectPopulationAsync(string slug, decimal people, DateTime utc, string note) => ChangeAsync(utc, async db =>
    {
        var old = await db.Figures.OfType<PopulationCount>().Include(figure => figure.Standings).Include(figure => figure.Town)
            .SingleAsync(figure => figure.IsChosen && figure.Source!.Code == "paper" && figure.Town!.Slug == slug);
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
        var submission = new Submission(1, "editor", utc, note);
        var proposal = Proposal.Of(new Subject("figure", old.SeriesKey, Scope.Town(old.TownId!.Value)), submission, ChangeOrigin.Screen);
        proposal.Propose(new ProposedFigure(correction, old, AsHeadline: true), submission);
        proposal.Publish(new(2, "director", utc));
        db.AddRange(correction, proposal);
        old.GiveWayTo(correction, "director", utc, note);
        await db.SaveChangesAsync();
        correction.Publish("director", utc, chosen: true, headline: true);
        db.Add(Change(proposal, utc, note, null, old.Id, correction.Id));
    });

    private static PublicChange Change(Proposal proposal, DateTime utc, string noteRu, string? noteEn, long? oldId = null, long? newId = null) => new()
    {
        Kind = PublicChangeKind.Changed,
        SubjectKind = proposal.Kind,
        SubjectKey = proposal.SubjectKey,
        ScopeKind = proposal.ScopeKind,
        ScopeId = proposal.ScopeId,
        Utc = utc,
        OldFigureId = oldId,
        NewFigureId = newId,
        NoteRu = noteRu,
        NoteEn = noteEn,
        ProposalId = proposal.Id,
    };
}
