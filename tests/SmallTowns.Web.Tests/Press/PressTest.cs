using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Press;

/// <summary>The steps that tests of the press centre share.</summary>
public abstract class PressTest : ContentTest
{
    protected static NewsContent Bridge => new()
    {
        Slug = "most-otkryt",
        TitleRu = "Мост через Абин открыт",
        TitleEn = "The bridge over the Abin is open",
        LeadRu = "Движение началось утром.",
        LeadEn = "Traffic began in the morning.",
        TextRu = "Подрядчик сдал **мост** на месяц раньше.\n\n## Что дальше\n\nБерег укрепят.",
        TextEn = "The contractor finished the **bridge** a month early.",
        Towns = ["abinsk"],
        Topics = ["transport"],
        Sources = [new("Акт приёмки", "Acceptance act", "https://abinsk.example/act")],
    };

    protected static NewsContent Untranslated => Bridge with { Slug = "bez-perevoda", TitleRu = "Ярмарка мёда", TitleEn = "", LeadEn = "", TextEn = "", Towns = [], Topics = ["economy"] };

    protected EventContent Fair => new()
    {
        Slug = "yarmarka",
        TitleRu = "Ярмарка яблок",
        TitleEn = "Apple fair",
        LeadRu = "Садоводы района.",
        LeadEn = "Growers of the district.",
        TextRu = "Приходите.",
        TextEn = "Come.",
        Towns = ["abinsk"],
        Topics = ["economy"],
        FirstDay = Day.AddDays(3),
        StartsAt = new(10, 30),
        EndsAt = new(15, 0),
        PlaceRu = "Площадь Победы, Абинск",
        PlaceEn = "Victory Square, Abinsk",
    };

    protected DateOnly Day => Domain.Calendar.RegionCalendar.Today(Clock);

    protected async Task<Subject> SubjectAsync(string word, string kind = PressKinds.News)
    {
        await using var db = Open();
        var id = await db.AssociationBodies.Where(body => body.Code == "external").Select(body => body.Id).SingleAsync(Cancellation);
        return PressKinds.OfBody(kind, id, "external", word);
    }

    protected async Task<PressEntry> EntryAsync(Subject subject)
    {
        await using var db = Open();
        return await db.PressEntries.AsNoTracking().SingleAsync(entry => entry.SubjectKey == subject.FullKey, Cancellation);
    }

    protected async Task WithdrawAsync(Subject subject, string reason) => Done(
        await Service<PressExits>().WithdrawAsync(Director, (await EntryAsync(subject)).Id, (await EntryAsync(subject)).Version, new(reason, "Out of date"), Cancellation));

    protected async Task RemoveAsync(Subject subject, string reason) => Done(
        await Service<PressExits>().RemoveAsync(Director, (await EntryAsync(subject)).Id, (await EntryAsync(subject)).Version, new(reason, null), Cancellation));

    protected async Task<(HttpStatusCode Status, string Body)> AnswerAsync(string path)
    {
        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync(path, Cancellation);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    private static void Done(Web.Review.ReviewOutcome outcome) => outcome.Should().BeOfType<Web.Review.ReviewOutcome.Done>();
}
