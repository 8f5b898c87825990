using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Tests.Review;

public sealed class ProposalTests
{
    private static readonly DateTime Now = new(2026, 11, 28, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Submission Sent = new(1, "Редактор", Now, "Уточнение");
    private static readonly Decision Decided = new(2, "Директор", Now.AddHours(1), "Потому что", new("Для читателя", "For readers"), IsSelf: true);

    private static readonly Dictionary<string, Action<Proposal>> Steps = new()
    {
        ["amend"] = proposal => proposal.Propose(new ProposedContent("{}", "{}", null), Sent),
        ["return"] = proposal => proposal.Return(Decided),
        ["reject"] = proposal => proposal.Reject(Decided),
        ["recall"] = proposal => proposal.Recall(Decided),
        ["schedule"] = proposal => proposal.Schedule(Decided, Now.AddDays(1)),
        ["publish"] = proposal => proposal.Publish(Decided),
        ["withdraw"] = proposal => proposal.Withdraw(Decided),
        ["prepare"] = proposal => proposal.Prepare(),
    };

    /// <summary>What may follow what; everything else is forbidden.</summary>
    private static readonly Dictionary<(ProposalState From, string Step), ProposalState> Allowed = new()
    {
        [(ProposalState.Submitted, "amend")] = ProposalState.Submitted,
        [(ProposalState.Submitted, "return")] = ProposalState.Returned,
        [(ProposalState.Submitted, "reject")] = ProposalState.Rejected,
        [(ProposalState.Submitted, "recall")] = ProposalState.Recalled,
        [(ProposalState.Submitted, "schedule")] = ProposalState.Scheduled,
        [(ProposalState.Submitted, "publish")] = ProposalState.Published,
        [(ProposalState.Submitted, "prepare")] = ProposalState.Prepared,
        [(ProposalState.Returned, "amend")] = ProposalState.Submitted,
        [(ProposalState.Returned, "reject")] = ProposalState.Rejected,
        [(ProposalState.Returned, "recall")] = ProposalState.Recalled,
        [(ProposalState.Scheduled, "return")] = ProposalState.Returned,
        [(ProposalState.Scheduled, "reject")] = ProposalState.Rejected,
        [(ProposalState.Scheduled, "recall")] = ProposalState.Recalled,
        [(ProposalState.Scheduled, "schedule")] = ProposalState.Scheduled,
        [(ProposalState.Scheduled, "publish")] = ProposalState.Published,
        [(ProposalState.Published, "withdraw")] = ProposalState.Withdrawn,
    };

    public static TheoryData<ProposalState, string> EveryStepFromEveryState =>
        [.. from state in Enum.GetValues<ProposalState>() from step in Steps.Keys select (state, step)];

    [Theory]
    [MemberData(nameof(EveryStepFromEveryState))]
    public void Step_FromAState_IsAllowedOrChangesNothing(ProposalState from, string step)
    {
        var proposal = In(from);

        if (Allowed.TryGetValue((from, step), out var to))
        {
            Steps[step](proposal);
            proposal.State.Should().Be(to);
            return;
        }

        var decidedUtc = proposal.DecidedUtc;
        proposal.Invoking(Steps[step]).Should().Throw<InvalidOperationException>();
        (proposal.State, proposal.DecidedUtc).Should().Be((from, decidedUtc));
    }

    [Theory]
    [InlineData(ProposalState.Submitted, true)]
    [InlineData(ProposalState.Returned, true)]
    [InlineData(ProposalState.Scheduled, true)]
    [InlineData(ProposalState.Published, false)]
    [InlineData(ProposalState.Withdrawn, false)]
    [InlineData(ProposalState.Rejected, false)]
    [InlineData(ProposalState.Recalled, false)]
    [InlineData(ProposalState.Prepared, false)]
    public void IsOpen_WhileSomebodyHasStillToDecide(ProposalState state, bool isOpen) => In(state).IsOpen.Should().Be(isOpen);

    [Fact]
    public void Propose_AgainAfterReturn_KeepsEveryRevisionAndTheLastReason()
    {
        var proposal = In(ProposalState.Returned);

        proposal.Propose(new ProposedContent("""{"ru":"новое"}""", "{}", 5), Sent with { By = "Другой", Reason = "Исправлено" });

        proposal.Revisions.Select(revision => (revision.Number, revision.ByName)).Should().Equal((1, "Редактор"), (2, "Другой"));
        (proposal.Content, proposal.SourceId, proposal.Reason).Should().Be(("""{"ru":"новое"}""", 5, "Исправлено"));
    }

    [Fact]
    public void Publish_KeepsWhoWhenAndWhatReadersAreTold()
    {
        var proposal = In(ProposalState.Published);

        (proposal.DecidedById, proposal.DecidedBy, proposal.PublishedUtc, proposal.IsSelfApproved).Should().Be((2, "Директор", Decided.Utc, true));
        proposal.PublicNote.Should().Be(new PublicNote("Для читателя", "For readers"));
    }

    [Fact]
    public void PublicNote_WithoutOneOfTheDirector_IsTheAuthorsReason()
    {
        var proposal = In(ProposalState.Submitted);
        proposal.Publish(Decided with { Note = PublicNote.None });

        proposal.PublicNote.Should().Be(new PublicNote("Уточнение", null));
    }

    [Fact]
    public void Return_OfWhatWasScheduled_ForgetsTheTime()
    {
        var proposal = In(ProposalState.Scheduled);
        proposal.PublishAtUtc.Should().Be(Now.AddDays(1));

        proposal.Return(Decided);

        (proposal.PublishAtUtc, proposal.DecisionReason).Should().Be((null, "Потому что"));
    }

    [Fact]
    public void Withdraw_SaysWhyToReadersAndInTheHistory()
    {
        var proposal = In(ProposalState.Withdrawn);

        (proposal.WithdrawnUtc, proposal.DecisionReason, proposal.PublicNoteRu).Should().Be((Decided.Utc, "Для читателя", "Для читателя"));
    }

    [Fact]
    public void Subject_IsMadeOfWhatIsStored()
    {
        var proposal = Of(new Subject("town-text", "town:abinsk|Economy", Scope.Town(3)));

        proposal.SubjectKey.Should().Be("town-text:town:abinsk|Economy");
        proposal.Subject.Should().Be(new Subject("town-text", "town:abinsk|Economy", Scope.Town(3)));
        (proposal.RecordSubject, proposal.RecordKey, proposal.RecordScope).Should().Be((RecordSubjects.Proposal, proposal.SubjectKey, Scope.Town(3)));
    }

    private static Proposal Of(Subject subject) => Proposal.Of(subject, Sent, ChangeOrigin.Screen);

    private static Proposal In(ProposalState state)
    {
        var proposal = Of(new Subject("note", "one", Scope.Association));
        proposal.Propose(new ProposedContent("{}", "{}", null), Sent);
        string[] way = state switch
        {
            ProposalState.Submitted => [],
            ProposalState.Returned => ["return"],
            ProposalState.Scheduled => ["schedule"],
            ProposalState.Published => ["publish"],
            ProposalState.Withdrawn => ["publish", "withdraw"],
            ProposalState.Rejected => ["reject"],
            ProposalState.Recalled => ["recall"],
            ProposalState.Prepared => ["prepare"],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        foreach (var step in way)
            Steps[step](proposal);
        return proposal;
    }
}
