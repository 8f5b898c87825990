using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Since when a town has been a member of the Association, and by which decisions. Rows beside the document are asked by day.</summary>
public sealed class MembershipReview(ContentProposals proposals) : DocumentKind<MembershipContent>(proposals)
{
    public override string Code => AssociationKinds.Membership;

    /// <summary>Towns are listed and filtered by it.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association, PublicTopics.Figures];

    protected override string Title => "Членство города";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For("spells");

    protected override string NameOf(MembershipContent content) => content.Spells.Count == 0 ? "нет" : content.Spells[^1].Decision;

    public override string TitleOf(string key) => $"{Title} {AssociationKinds.TownOfMembership(key)}";

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/members/{AssociationKinds.TownOfMembership(proposal.Subject.Key)}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, MembershipContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (!await db.Towns.AnyAsync(town => town.Key == subject.Key, cancellationToken))
            problems.Add(new("", "Такого города на портале нет."));
        if (content.Spells.Count > MembershipContent.MaxSpells)
            problems.Add(new(nameof(content.Spells), $"Не больше {MembershipContent.MaxSpells} строк."));
        for (var i = 0; i < content.Spells.Count; i++)
        {
            var spell = content.Spells[i];
            problems.AddRange(LineChecks.Required(
                $"Spells[{i}].Decision", spell.Decision, AssociationMember.DecisionMaxLength, "Назовите решение: кто, когда, номер."));
            if (spell.Until < spell.Since)
                problems.Add(new($"Spells[{i}].Until", "Последний день раньше первого."));
            if (i > 0 && !(content.Spells[i - 1].Until < spell.Since))
                problems.Add(new($"Spells[{i}].Since", "Прежнее членство к этому дню ещё не кончилось: строки идут по времени и не пересекаются."));
        }

        return problems;
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var content in contents)
            await MemberRows.WriteAsync(db, content.Subject.Key, ContentJson.Read<MembershipContent>(content.Content), cancellationToken);
    }
}
