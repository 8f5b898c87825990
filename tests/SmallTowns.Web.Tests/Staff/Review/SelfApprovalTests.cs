using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

/// <summary>Where the settings allow it, one person may carry a change all the way; it stays visible that they did.</summary>
public sealed class SelfApprovalTests : ReviewTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Review:AllowSelfApproval"] = "true" };

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Approve_OnesOwn_IsPublishedAndRecorded()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700), by: EditingDirector);

        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.Done>();

        var published = await ProposalAsync(proposal);
        (published.State, published.IsSelfApproved).Should().Be((ProposalState.Published, true));
    }

    [Fact]
    public async Task Approve_AnotherPersons_IsNotMarked()
    {
        var proposal = await ProposeAsync(await AbinskPopulationAsync(36_700));

        await PublishAsync(proposal);

        (await ProposalAsync(proposal)).IsSelfApproved.Should().BeFalse();
    }
}
