using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>What makes a membership impossible, each beside its field.</summary>
internal static class MembershipChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfWhoAsync(SmallTownsDbContext db, string memberKey, MembershipContent content, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        var isTown = AssociationKinds.IsTown(memberKey);
        if (isTown && !await db.Towns.AnyAsync(town => town.Key == memberKey, cancellationToken))
            problems.Add(new("", "Такого города на портале нет."));
        if (isTown && (content.Consultative is not null || content.Holder().NamesPerson()))
            problems.Add(new(nameof(content.Consultative), "Город входит муниципалитетом, с правом голоса."));
        if (!isTown && content.Consultative is null)
            problems.Add(new(nameof(content.Consultative), "Выберите, кто это."));
        // A municipality that is not called as its town is named in both languages, too.
        if (!isTown || content.NameRu is not null || content.NameEn is not null)
        {
            problems.AddRange(LineChecks.Required(nameof(content.NameRu), content.NameRu ?? "", AssociationMember.NameMaxLength, "Введите название."));
            problems.AddRange(LineChecks.Required(nameof(content.NameEn), content.NameEn ?? "", AssociationMember.NameMaxLength, "Введите название по-английски."));
        }

        if (content.Successor is { } successor && (successor == memberKey || !await IsMemberAsync(db, successor, cancellationToken)))
            problems.Add(new(nameof(content.Successor), "Преемник — другой член Ассоциации."));
        return problems;
    }

    public static IEnumerable<InputProblem> OfTimes(MembershipContent content)
    {
        if (content.Spells.Count > MembershipContent.MaxSpells)
            yield return new(nameof(content.Spells), $"Не больше {MembershipContent.MaxSpells} строк.");
        for (var i = 0; i < content.Spells.Count; i++)
        {
            var (spell, field) = (content.Spells[i], $"Spells[{i}]");
            foreach (var problem in LineChecks.Required($"{field}.Decision", spell.Decision, AssociationMember.DecisionMaxLength, "Назовите решение: кто, когда, номер."))
                yield return problem;
            if (spell.Until < spell.Since)
                yield return new($"{field}.Until", "Последний день раньше первого.");
            if (spell.Until is null && spell.EndGround is not null)
                yield return new($"{field}.Until", "Укажите последний день или уберите основание прекращения.");
            if (spell.Until is not null && spell.EndGround is null && spell.Application is not null)
                yield return new($"{field}.EndGround", "Назовите основание: чьё решение, номер, день и почему.");
            if (spell.EndGround?.Length > AssociationMember.GroundMaxLength)
                yield return new($"{field}.EndGround", $"Не длиннее {AssociationMember.GroundMaxLength} знаков.");
            if (i > 0 && !(content.Spells[i - 1].Until < spell.Since))
                yield return new($"{field}.Since", "Прежнее членство к этому дню ещё не кончилось: строки идут по времени и не пересекаются.");
            foreach (var problem in OfSuspensions(spell, field))
                yield return problem;
        }
    }

    private static IEnumerable<InputProblem> OfSuspensions(MembershipSpell spell, string ofSpell)
    {
        var suspensions = spell.Suspensions ?? [];
        if (suspensions.Count > MembershipContent.MaxSuspensions)
            yield return new($"{ofSpell}.Suspensions", $"Не больше {MembershipContent.MaxSuspensions} строк.");
        for (var i = 0; i < suspensions.Count; i++)
        {
            var (suspension, field) = (suspensions[i], $"{ofSpell}.Suspensions[{i}]");
            foreach (var problem in LineChecks.Required($"{field}.Ground", suspension.Ground, AssociationMember.GroundMaxLength, "Назовите основание: чьё решение, номер, день и почему."))
                yield return problem;
            if (suspension.Until < suspension.Since)
                yield return new($"{field}.Until", "Последний день раньше первого.");
            if (suspension.Since < spell.Since || spell.Until < (suspension.Until ?? suspension.Since))
                yield return new($"{field}.Since", "Приостановление лежит внутри членства.");
            if (i > 0 && !(suspensions[i - 1].Until < suspension.Since))
                yield return new($"{field}.Since", "Прежнее приостановление к этому дню ещё не кончилось.");
        }
    }

    public static async Task<IReadOnlyList<InputProblem>> OfApplicationsAsync(
        SmallTownsDbContext db, MembershipContent content, DateOnly today, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        for (var i = 0; i < content.Spells.Count; i++)
        {
            if (content.Spells[i].Application is { } granted)
                problems.AddRange(await OfApplicationAsync(db, granted, $"Spells[{i}].Application", today, cancellationToken));
        }

        if (content.Application is { } waiting)
        {
            problems.AddRange(await OfApplicationAsync(db, waiting, "Application", today, cancellationToken));
            if (waiting.Refusal is null && content.Spells.Any(spell => spell.Until is null))
                problems.Add(new("Application.DecidedOn", "Членство уже действует: второе заявление не нужно."));
            if (waiting.Refusal?.Length > AssociationMember.GroundMaxLength)
                problems.Add(new("Application.Refusal", $"Не длиннее {AssociationMember.GroundMaxLength} знаков."));
        }

        return problems;
    }

    private static async Task<IReadOnlyList<InputProblem>> OfApplicationAsync(
        SmallTownsDbContext db, MembershipApplication application, string field, DateOnly today, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required($"{field}.Council", application.Council, MembershipApplication.LineMaxLength, "Назовите, чьё решение: совет какого муниципалитета."),
            .. LineChecks.Required($"{field}.Number", application.Number, MembershipApplication.NumberMaxLength, "Введите номер решения."),
            .. await FileChecks.OfAsync(db, $"{field}.File", application.File, cancellationToken),
        ];
        if (application.DecidedOn is null)
            problems.Add(new($"{field}.DecidedOn", "Укажите день решения."));
        else if (application.DecidedOn > today)
            problems.Add(new($"{field}.DecidedOn", "Этот день ещё не наступил."));
        return problems;
    }

    private static async Task<bool> IsMemberAsync(SmallTownsDbContext db, string memberKey, CancellationToken cancellationToken)
    {
        var fullKey = Subject.FullKeyOf(AssociationKinds.Membership, memberKey);
        return await db.PublishedDocuments.AnyAsync(document => document.SubjectKey == fullKey, cancellationToken);
    }
}
