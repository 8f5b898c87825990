using SmallTowns.Domain.Association;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Whether a town may be a member, by the number that is published of it: written into an application when it is first recorded.</summary>
public static class MemberEligibility
{
    /// <summary>By the number by which towns are compared; empty where there is none.</summary>
    public static EligibilityBasis? Of(PublishedTown town, MembershipRule rule)
    {
        ArgumentNullException.ThrowIfNull(town);
        ArgumentNullException.ThrowIfNull(rule);
        return town is { Population: { } people, Eligibility.Value: { } result }
            ? new((long)people.Value, people.Period?.Start, people.Period?.End, people.Source.ShortTitle.Ru, people.Source.ShortTitle.En, result, rule.LimitPeople, rule.WarningBandPercent)
            : null;
    }

    /// <summary>What was written before stays, though the town has grown since; nobody types it.</summary>
    internal static MembershipContent Written(MembershipContent content, MembershipContent standing, EligibilityBasis? now)
    {
        var known = KnownIn(standing);
        return content with
        {
            Application = content.Application is { } waiting ? Write(waiting) : null,
            Spells = [.. content.Spells.Select(spell => spell.Application is { } granted ? spell with { Application = Write(granted) } : spell)],
        };

        MembershipApplication Write(MembershipApplication application) =>
            application.Eligibility is { } written && known.Contains(written) ? application : application with { Eligibility = now };
    }

    /// <summary>A town that may not be a member is not admitted; one that has grown stays what it is until a decision.</summary>
    /// <param name="today">A time of membership that was over before it is history: nobody is admitted by it.</param>
    internal static IEnumerable<InputProblem> ProblemsOf(MembershipContent content, MembershipContent standing, EligibilityBasis? now, DateOnly today)
    {
        var known = KnownIn(standing);
        // Every application that waits and every time that begins is asked; what was typed as its basis is not believed.
        List<MembershipApplication?> asked = [.. content.Spells.Where(spell => (spell.Until is null || spell.Until >= today) && standing.Spells.All(one => one.Since != spell.Since)).Select(spell => spell.Application)];
        if (content.Application is { Refusal: null } waiting && waiting != standing.Application)
            asked.Add(waiting);
        foreach (var basis in asked.Select(application => application?.Eligibility is { } written && known.Contains(written) ? written : now))
        {
            if (basis is null)
            {
                yield return new(nameof(MembershipContent.Application), "Численность города не опубликована: право на членство не посчитать. Сначала опубликуйте её.");
                yield break;
            }

            if (!basis.MayJoin)
            {
                yield return new(nameof(MembershipContent.Application), $"Город вступить не может: {AssociationWords.Of(basis).Ru}.");
                yield break;
            }
        }
    }

    /// <summary>What the portal has written before: any other basis was typed.</summary>
    private static HashSet<EligibilityBasis> KnownIn(MembershipContent standing) =>
        [.. standing.Spells.Select(spell => spell.Application).Append(standing.Application).Select(application => application?.Eligibility).OfType<EligibilityBasis>()];
}
