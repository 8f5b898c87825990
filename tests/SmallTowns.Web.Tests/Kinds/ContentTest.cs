using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Kinds;

/// <summary>The steps that tests of kinds with a content of their own share.</summary>
public abstract class ContentTest : ReviewTest
{
    protected ContentProposals Contents => Service<ContentProposals>();

    protected async Task<T> PublishedAsync<T>(Subject subject) => ContentJson.Read<T>((await Contents.OpenAsync(Editor, subject, Cancellation)).Content);

    protected async Task<ProposeOutcome> ProposeAsync<T>(Subject subject, T content, StaffActor? by = null) => await Contents.ProposeAsync(
        by ?? Editor, subject, ContentJson.Write(content), await SourceIdAsync("paper"), new("Решено", (await Contents.OpenAsync(by ?? Editor, subject, Cancellation)).Base), Cancellation);

    protected async Task<IReadOnlyList<InputProblem>> ProblemsAsync<T>(Subject subject, T content) =>
        (await ProposeAsync(subject, content)).Should().BeOfType<ProposeOutcome.Invalid>().Subject.Problems;

    protected async Task<int> PublishAsync<T>(Subject subject, T content)
    {
        var outcome = await ProposeAsync(subject, content);
        var problems = string.Join("; ", (outcome as ProposeOutcome.Invalid)?.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}") ?? []);
        var id = outcome.Should().BeOfType<ProposeOutcome.Sent>("nothing is wrong with it, but {0}", problems).Subject.ProposalId;
        await PublishAsync(id);
        return id;
    }

    protected async Task WithdrawAsync(int id) =>
        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

    /// <summary>The answer as it is sent; the words of a page, without entities, are <see cref="ReviewTest.PageAsync"/>.</summary>
    protected async Task<string> TextAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return await client.GetStringAsync(path, Cancellation);
    }

    protected async Task<System.Net.HttpStatusCode> StatusAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return (await client.GetAsync(path, Cancellation)).StatusCode;
    }
}
