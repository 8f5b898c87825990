using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Programmes;

/// <summary>A programme of Abinsk whose target is the wage of 2024, 40 000 roubles, which is to be 50 000 by 2027.</summary>
public abstract class ProgrammeTest : ContentTest
{
    protected const string Key = "roads";
    protected const string Page = "/association/programmes/roads";
    protected static readonly Subject Subject = ProgrammeContent.SubjectOf(Key);

    protected static readonly ProgrammeContent Roads = new()
    {
        NameRu = "Дороги к малым городам",
        NameEn = "Roads to small towns",
        PurposeRu = "Чтобы до работы было ближе.",
        PurposeEn = "So that work is nearer.",
        NoDecisionRu = "Собрание назначено на декабрь",
        NoDecisionEn = "The assembly meets in December",
        Towns = ["abinsk", "krymsk"],
        From = new(2026, 1, 1),
        Until = new(2028, 12, 31),
        Department = "economic",
        Measures = [new("bridge", "Построить мост", "Управление строительства", new(2027, 6, 1), MeasureState.UnderWay)],
        Budget =
        [
            new("bridge", FundSource.Regional, "Краевая программа", 2026, 1200.5m, 1000, 300, ""),
            new("", FundSource.Municipal, "Бюджет Абинска", 2026, 100, null, null, ""),
        ],
        Milestones = [new(new(2027, 3, 1), "Проект готов", null)],
        Targets = [Target(40_000, 50_000)],
    };

    protected static ProgrammeTarget Target(decimal baseline, decimal wanted) => new()
    {
        Measure = "bridge",
        Figure = "average-wage",
        Town = "abinsk",
        Basis = TerritorialBasis.Town,
        BaselineFrom = new(2024, 1, 1),
        BaselineTo = new(2024, 12, 31),
        BaselineValue = baseline,
        Direction = TargetDirection.Rise,
        Value = wanted,
        Year = 2027,
    };

    protected async Task<int> PublishWageAsync(decimal value, int year, TerritorialBasis basis = TerritorialBasis.Town, string town = "abinsk")
    {
        await using var db = Open();
        var id = await ProposeAsync(new FigureInput
        {
            Kind = FigureKind.Indicator,
            IndicatorId = await db.Indicators.Where(indicator => indicator.Code == "average-wage").Select(indicator => indicator.Id).SingleAsync(Cancellation),
            TownId = await TownIdAsync(town),
            Value = value,
            Basis = basis,
            PeriodStart = new(year, 1, 1),
            PeriodEnd = new(year, 12, 31),
            SourceId = await SourceIdAsync("paper"),
            Status = FigureStatus.Official,
        });
        await PublishAsync(id);
        return id;
    }

    /// <summary>The rows of a decision, past the meeting that made it.</summary>
    protected async Task<AssemblyDecision> DecideAsync(string title)
    {
        await using var db = Open();
        var today = RegionCalendar.Today(Clock);
        var meeting = new Meeting { Number = $"p-{Guid.NewGuid():N}"[..12], StartsUtc = Clock.GetUtcNow().UtcDateTime };
        var item = new AgendaItem { Title = title, RuleCode = "ordinary", DraftText = "Строить дороги." };
        meeting.Items.Add(item);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(Cancellation);
        var poll = new Poll { MeetingId = meeting.Id, ItemId = item.Id, Round = 1, Text = item.DraftText, TextHash = new('0', Poll.HashLength), RuleContent = "{}", RollContent = "{}", OpenedBy = "Секретарь" };
        db.Polls.Add(poll);
        await db.SaveChangesAsync(Cancellation);
        var decision = new AssemblyDecision { MeetingId = meeting.Id, ItemId = item.Id, PollId = poll.Id, Title = title, Text = item.DraftText, WordsRu = "Принято.", WordsEn = "Adopted.", MadeOn = today };
        decision.Number(today.Year, 1 + await db.AssemblyDecisions.CountAsync(one => one.Year == today.Year, Cancellation), today);
        db.AssemblyDecisions.Add(decision);
        await db.SaveChangesAsync(Cancellation);
        return decision;
    }

    protected async Task<AssemblyDecision> CancelAsync(AssemblyDecision decision)
    {
        await using var db = Open();
        var row = await db.AssemblyDecisions.SingleAsync(one => one.Id == decision.Id, Cancellation);
        row.Become(DecisionState.Cancelled, RegionCalendar.Today(Clock), "Решение собрания");
        await db.SaveChangesAsync(Cancellation);
        return row;
    }

    protected async Task PublishDecisionAsync(AssemblyDecision decision)
    {
        var secretary = Actor(105, "Секретарь") with { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };
        var subject = AssociationKinds.DecisionOf(decision.Reference!);
        var content = new DecisionContent
        {
            Reference = decision.Reference!,
            Title = decision.Title,
            Text = decision.Text,
            WordsRu = decision.WordsRu,
            WordsEn = decision.WordsEn,
            HeldAs = "Общее собрание",
            MadeOn = decision.MadeOn,
            EffectiveFrom = decision.EffectiveFrom,
            State = decision.State,
            StateSince = decision.StateSince,
            StateReason = decision.StateReason,
        };
        var outcome = await ProposeAsync(subject, content, secretary);
        await PublishAsync(outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);
    }
}
