using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Tests.Work;

namespace SmallTowns.Web.Tests.Cooperation;

/// <summary>The steps that tests of the cooperation share. The clock begins at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class CooperationTest : WorkTest
{
    protected EntryWork Entries => Service<EntryWork>();

    protected EntryQueries EntriesOf => Service<EntryQueries>();

    protected AgreementDrafting Drafting => Service<AgreementDrafting>();

    protected AgreementWork Agreements => Service<AgreementWork>();

    protected AgreementQueries AgreementsOf => Service<AgreementQueries>();

    protected PartnerRegister Partners => Service<PartnerRegister>();

    protected async Task<EntryText> TextAsync(EntryKind kind, string town, decimal? quantity = 2) => new()
    {
        TownId = await TownIdAsync(town),
        Kind = kind,
        Subject = SubjectClass.Equipment,
        Title = kind is EntryKind.Need ? "Автогрейдер" : "Два автогрейдера",
        Quantity = quantity,
        Unit = quantity is null ? "" : "шт.",
        From = Today,
        To = Today.AddDays(30),
        Terms = "Везёт тот, кому нужно",
    };

    protected async Task<AgreementText> TextAsync(StaffActor responsible, params decimal?[] shares)
    {
        int[] towns = [await TownIdAsync("abinsk"), await TownIdAsync("krymsk"), await TownIdAsync("temryuk")];
        return new()
        {
            Subject = SubjectClass.Equipment,
            Title = "О грейдере",
            Matter = "Грейдер по очереди",
            IsWithoutMoney = shares.Length == 0,
            From = Today,
            To = Today.AddDays(59),
            NoticeDays = 30,
            ResponsibleUserId = responsible.UserId,
            Parties = [.. (shares.Length == 0 ? [null, null] : shares).Select((share, place) => Party(towns[place], share))],
        };
    }

    protected static PartyText Party(int townId, decimal? share) => new()
    {
        TownId = townId,
        SignatoryName = "И. И. Иванов",
        SignatoryPosition = "Глава",
        PowersDocument = "Устав",
        Obligations = "Даёт грейдер",
        Share = share,
    };

    protected async Task<Agreement> AgreementAsync(StaffActor by, int id) => (await AgreementsOf.FindAsync(by, id, Cancellation))!.Agreement;

    protected async Task<int> ItsVersionAsync(int id)
    {
        await using var db = Open();
        return await db.Agreements.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Cancellation);
    }

    protected async Task<int> EntryVersionAsync(int id)
    {
        await using var db = Open();
        return await db.CooperationEntries.Where(entry => entry.Id == id).Select(entry => entry.Version).SingleAsync(Cancellation);
    }

    /// <summary>Coordinated, and approved by all parties: it can be signed.</summary>
    protected async Task<int> ReadyAsync(StaffActor keeper, AgreementText text)
    {
        var id = Done(await Drafting.DraftAsync(keeper, text, Cancellation));
        Done(await Agreements.CoordinateAsync(keeper, id, await ItsVersionAsync(id), Cancellation));
        foreach (var party in (await AgreementAsync(keeper, id)).Parties)
            Done(await Agreements.ApproveAsync(keeper, id, await ItsVersionAsync(id), party.Id, new(null, "Решение Совета", "7", Today), Cancellation));
        return id;
    }

    protected async Task<int> SignedAsync(StaffActor director, AgreementText text)
    {
        var id = await ReadyAsync(director, text);
        Done(await Agreements.SignAsync(director, id, await ItsVersionAsync(id), Today, Cancellation));
        return id;
    }

    /// <summary>The morning of that day, on two nodes at once and then once more: what is done once is not done again.</summary>
    protected async Task MorningAsync(DateOnly day)
    {
        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(day.ToDateTime(new TimeOnly(2, 0, 1), DateTimeKind.Utc) - UtcNow);
        var mornings = Service<IEnumerable<JobKind>>().OfType<CooperationMornings>().Single();
        await Task.WhenAll(Task.Run(() => RunAsync(), Cancellation), Task.Run(() => RunAsync(), Cancellation));
        await RunAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Jobs.RunDueAsync(Cancellation);

        // Of its row in the queue it asks nothing.
        Task<DateTime?> RunAsync() => mornings.RunAsync(null!, Cancellation);
    }
}
