using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

/// <summary>The steps that tests of proposing, reviewing and publishing share.</summary>
public abstract class ReviewTest : StaffTest
{
    /// <summary>People of Abinsk in 2014 as the paper has them, the headline of the town: 36 607.</summary>
    protected async Task<FigureInput> AbinskPopulationAsync(decimal value, int year = 2014, string source = "paper") => new()
    {
        Kind = FigureKind.Population,
        TownId = await TownIdAsync("abinsk"),
        Value = value,
        Basis = await PaperBasisAsync(),
        PeriodStart = new DateOnly(year, 1, 1),
        PeriodEnd = new DateOnly(year, 12, 31),
        SourceId = await SourceIdAsync(source),
        Status = FigureStatus.Official,
        Method = PopulationMethod.Published,
    };

    protected async Task<EditBase> BaseOfAsync(FigureInput input) => (await Service<FigureLookup>().OfAsync(Editor, input, Cancellation)).Base;

    protected async Task<int> ProposeAsync(FigureInput input, bool? asHeadline = null, StaffActor? by = null, EditBase? basedOn = null)
    {
        var outcome = await FigureProposals.ProposeAsync(
            by ?? Editor, input, asHeadline, new("Уточнение по итогам переписи", basedOn ?? await BaseOfAsync(input)), Cancellation);
        return outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
    }

    protected async Task<Proposal> ProposalAsync(int id)
    {
        await using var db = Open();
        return await db.Proposals.AsNoTracking().Include(p => p.Figure).Include(p => p.Revisions).SingleAsync(p => p.Id == id, Cancellation);
    }

    protected async Task<ReviewOutcome> ApproveAsync(int id, StaffActor? by = null, DateTime? atUtc = null, PublicNote? note = null) =>
        await Decisions.ApproveAsync(by ?? Director, id, (await ProposalAsync(id)).Version, note ?? PublicNote.None, atUtc, Cancellation);

    protected async Task PublishAsync(int id) => (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Done>();

    protected async Task<ProposeOutcome> ProposeTextAsync(string ru, StaffActor? by = null, EditBase? basedOn = null, string source = "paper")
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(by ?? Editor, townId, TownSectionKind.Economy, Cancellation);
        return await SectionProposals.ProposeAsync(
            by ?? Editor, townId, TownSectionKind.Economy, new TownText { Ru = ru, En = "" }, await SourceIdAsync(source),
            new("Новые сведения", basedOn ?? opened.Base), Cancellation);
    }

    protected async Task<int> PublishTextAsync(string ru, string source = "paper")
    {
        var id = (await ProposeTextAsync(ru, source: source)).Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
        await PublishAsync(id);
        return id;
    }

    /// <summary>«Annals», as a member of staff adds a source: readers hear of it once something published names it.</summary>
    protected async Task AddSourceAsync()
    {
        await using var db = Open();
        db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, Clock.GetUtcNow().UtcDateTime));
        db.Sources.Add(new Source { Code = "annals", TitleRu = "Летопись", TitleEn = "Annals", ShortTitleRu = "летопись", ShortTitleEn = "annals", IsAddedByStaff = true });
        await db.SaveChangesAsync(Cancellation);
    }

    protected async Task<string> PageAsync(string path)
    {
        using var client = App.CreatePlainClient();
        var page = await client.GetPageAsync(path);
        return page.Body!.Words();
    }

    private async Task<TerritorialBasis> PaperBasisAsync()
    {
        await using var db = Open();
        return await db.Figures.OfType<PopulationCount>()
            .Where(f => f.Town!.Slug == "abinsk" && f.Source!.Code == "paper" && f.PeriodEnd == new DateOnly(2014, 12, 31))
            .OrderBy(f => f.Id).Select(f => f.Basis).FirstAsync(Cancellation);
    }
}
