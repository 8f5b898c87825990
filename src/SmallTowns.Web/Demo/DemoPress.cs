using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Demo;

/// <summary>Invented news and an invented event, each of which says so in its title, proposed by one and published by another.</summary>
public sealed class DemoPress(IDbContextFactory<SmallTownsDbContext> contexts, ContentProposals proposals, ReviewDecisions decisions, TimeProvider clock)
{
    private const string Department = "external";

    // Nobody signs in as these two: they have no account.
    private static readonly StaffActor Proposer = new(int.MaxValue - 1, "Демонстрация (предложил)", new HashSet<StaffRole> { StaffRole.Editor }, new HashSet<int>());
    private static readonly StaffActor Director = new(int.MaxValue, "Демонстрация (опубликовал)", new HashSet<StaffRole> { StaffRole.Approver }, new HashSet<int>());

    private static NewsContent Road => new()
    {
        Slug = "demo-otremontirovali-dorogu",
        TitleRu = "Пример: в городе отремонтировали дорогу к вокзалу",
        TitleEn = "Example: the road to the station has been repaired",
        LeadRu = "Это выдуманная новость: так выглядит материал с переводом, городом, темой и источником.",
        LeadEn = "This is an invented article: it shows a translated text with a town, a topic and a source.",
        TextRu = "Выдуманный подрядчик сдал **два километра** выдуманной дороги.\n\n## Что изменилось\n\n- тротуар с обеих сторон;\n- освещение до вокзала.\n\n> Так выглядит цитата.",
        TextEn = "An invented contractor finished **two kilometres** of an invented road.\n\n## What has changed\n\n- pavements on both sides;\n- lights up to the station.\n\n> This is what a quotation looks like.",
        Towns = ["abinsk"],
        Topics = ["transport"],
        Sources = [new("Выдуманный акт приёмки", "An invented acceptance act", null)],
    };

    private static NewsContent Honey => new()
    {
        Slug = "demo-yarmarka-meda",
        TitleRu = "Пример: ярмарка мёда собрала пасечников района",
        LeadRu = "Это выдуманная новость без перевода: английский читатель увидит её по-русски, с пометкой.",
        TextRu = "Выдуманные пасечники привезли выдуманный мёд.",
        Towns = ["khadyzhensk", "abinsk"],
        Topics = ["economy", "culture"],
    };

    private EventContent Hearing => new()
    {
        Slug = "demo-slushaniya",
        TitleRu = "Пример: общественные слушания о парке",
        TitleEn = "Example: a public hearing on the park",
        LeadRu = "Это выдуманное событие.",
        LeadEn = "This is an invented event.",
        TextRu = "Приходите к выдуманному началу.",
        TextEn = "Come in time for the invented beginning.",
        Towns = ["abinsk"],
        Topics = ["environment"],
        FirstDay = RegionCalendar.Today(clock).AddDays(14),
        StartsAt = new(18, 0),
        EndsAt = new(20, 0),
        PlaceRu = "Выдуманный дом культуры",
        PlaceEn = "An invented house of culture",
    };

    /// <summary>Fills a press centre that is empty.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        int bodyId;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Proposals.AnyAsync(proposal => PressKinds.Codes.Contains(proposal.Kind), cancellationToken))
                return;
            bodyId = await db.AssociationBodies.Where(body => body.Code == Department).Select(body => body.Id).SingleAsync(cancellationToken);
        }

        await PublishAsync(PressKinds.OfBody(PressKinds.News, bodyId, Department, "demo-road"), Road, cancellationToken);
        await PublishAsync(PressKinds.OfBody(PressKinds.News, bodyId, Department, "demo-honey"), Honey, cancellationToken);
        await PublishAsync(PressKinds.OfBody(PressKinds.Event, bodyId, Department, "demo-hearing"), Hearing, cancellationToken);
    }

    private async Task PublishAsync<T>(Subject subject, T content, CancellationToken cancellationToken)
    {
        var sent = await proposals.ProposeAsync(Proposer, subject, ContentJson.Write(content), null, new("Выдумано, чтобы попробовать портал", (await proposals.OpenAsync(Proposer, subject, cancellationToken)).Base), cancellationToken);
        if (sent is not ProposeOutcome.Sent { ProposalId: var id })
            throw new InvalidDataException($"The demonstration cannot be proposed: {sent}");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var version = await db.Proposals.Where(proposal => proposal.Id == id).Select(proposal => proposal.Version).SingleAsync(cancellationToken);
        if (await decisions.ApproveAsync(Director, id, version, PublicNote.None, cancellationToken: cancellationToken) is not ReviewOutcome.Done and var hindrance)
            throw new InvalidDataException($"The demonstration cannot be published: {hindrance}");
    }
}
