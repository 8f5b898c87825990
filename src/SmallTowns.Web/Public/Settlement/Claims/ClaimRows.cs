using SmallTowns.Domain.Claims;

namespace SmallTowns.Web.Public.Settlement.Claims;

/// <summary>A claim of the paper in words, with everything that was measured for it.</summary>
/// <param name="Place">Where the paper says it.</param>
/// <param name="ProvesNot">What none of its tests proves.</param>
public sealed record ClaimGroup(string Text, string Place, string ProvesNot, IReadOnlyList<ClaimRow> Rows)
{
    public static IReadOnlyList<ClaimGroup> Of(PaperClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return
        [
            .. claims.Tests.GroupBy(test => test.Claim).Select(tests => new ClaimGroup(
                ClaimWords.Text(tests.Key), ClaimWords.Place(tests.Key), ClaimWords.ProvesNot(tests.Key), [.. tests.Select(ClaimRow.Of)])),
        ];
    }
}

/// <param name="Measured">What was measured and what came out.</param>
/// <param name="Towns">n, and the sizes of the groups where there are two.</param>
/// <param name="Test">By what it was tested, with p.</param>
/// <param name="Verdict">In one word or two, which follows from the numbers.</param>
public sealed record ClaimRow(string Measured, string Towns, string Test, string Verdict)
{
    public static ClaimRow Of(ClaimTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return new(
            ClaimWords.Measured(test), ClaimWords.Towns(test), ClaimWords.Test(test), ClaimWords.Of(test.Verdict));
    }
}
