using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>The texts of a town's passport.</summary>
public sealed class TownTextReview(ContentProposals proposals) : TownSectionReview(proposals)
{
    public override string Code => TownSectionKinds.Text;

    public override KindSearch Search { get; } = new TownTextSearch();

    public override IEnumerable<string> TopicsOf(Proposal proposal) => TopicsOfPage(proposal);

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>([.. Of((TownText)content)]);

    private static IEnumerable<InputProblem> Of(TownText text)
    {
        if (string.IsNullOrWhiteSpace(text.Ru) && !string.IsNullOrWhiteSpace(text.En))
            yield return new(nameof(text.Ru), "Текст есть только по-английски: напишите его и по-русски.");
        if (text.Ru.Length > TownText.MaxLength)
            yield return new(nameof(text.Ru), $"Текст длиннее {TownText.MaxLength} знаков.");
        if (text.En.Length > TownText.MaxLength)
            yield return new(nameof(text.En), $"Текст длиннее {TownText.MaxLength} знаков.");
    }
}
