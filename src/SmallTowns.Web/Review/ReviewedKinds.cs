using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>The kinds that are registered. They are made when first asked for: kinds propose through services that ask for kinds.</summary>
public sealed class ReviewedKinds(IServiceProvider services)
{
    private readonly Lazy<IReadOnlyDictionary<string, ReviewedKind>> kinds =
        new(() => services.GetServices<ReviewedKind>().GroupBy(kind => kind.Code).ToDictionary(same => same.Key, Only));

    public IEnumerable<ReviewedKind> All => kinds.Value.Values;

    public ReviewedKind this[string code] => kinds.Value.TryGetValue(code, out var kind)
        ? kind
        : throw new InvalidOperationException($"Nobody has registered the kind {code}.");

    public ReviewedKind Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return this[proposal.Kind];
    }

    /// <summary>Proposals of any kinds in a line each, by their ids.</summary>
    public async Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Proposal> proposals, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<int, ProposalLine>();
        foreach (var kind in proposals.GroupBy(proposal => proposal.Kind))
        {
            foreach (var (id, line) in await this[kind.Key].LinesAsync(db, [.. kind], cancellationToken))
                lines[id] = line;
        }

        return lines;
    }

    private static ReviewedKind Only(IGrouping<string, ReviewedKind> same) => same.Count() == 1
        ? same.Single()
        : throw new InvalidOperationException($"The kind {same.Key} is registered more than once: {string.Join(", ", same.Select(kind => kind.GetType().Name))}.");

    /// <summary>Empty for a kind of an earlier or later version of the program: its past is still shown.</summary>
    public ReviewedKind? Find(string code) => kinds.Value.GetValueOrDefault(code);
}

public static class ReviewedKindRegistration
{
    /// <summary>The one line that a kind costs.</summary>
    public static IServiceCollection AddReviewedKind<TKind>(this IServiceCollection services) where TKind : ReviewedKind =>
        services.AddSingleton<ReviewedKind, TKind>();
}
