using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Versions of the charter: how the Association meets and votes. Readers see the one in force; while there is none, the defaults.</summary>
public sealed class CharterReview(ContentProposals proposals) : DocumentKind<Charter>(proposals)
{
    private static readonly LocalizedText What = new("Устав: собрания и голосование", "Charter: meetings and votes");

    public override string Code => AssociationKinds.Charter;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    protected override SearchEntry? EntryOf(Subject subject, Charter content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, What,
        new(string.Join("; ", content.Rules.Select(rule => rule.TitleRu)), string.Join("; ", content.Rules.Select(rule => rule.TitleEn))),
        "association/charter");

    protected override string Title => "Версия устава";

    protected override string NameOf(Charter content) => content.Decision;

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("from", "decision", "noticeDays", "bodyNoticeDays", "allowsSimpleSignatures", "rules", "weights");

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/charter/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, Charter content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.Decision), content.Decision, Charter.DecisionMaxLength, "Назовите решение, которым принят устав: чьё, когда, номер."),
            .. content.Rules.SelectMany((rule, place) => OfRule(content, rule, place)),
        ];
        if (content.From is null)
            problems.Add(new(nameof(content.From), "Укажите, с какого дня он действует."));
        if (content.NoticeDays is < 0 or > Charter.MaxNoticeDays)
            problems.Add(new(nameof(content.NoticeDays), $"От 0 до {Charter.MaxNoticeDays} дней."));
        if (content.BodyNoticeDays is < 0 or > Charter.MaxNoticeDays)
            problems.Add(new(nameof(content.BodyNoticeDays), $"От 0 до {Charter.MaxNoticeDays} дней."));
        if (content.Rules.Count is 0 or > Charter.MaxRules)
            problems.Add(new(nameof(content.Rules), $"Правил должно быть от одного до {Charter.MaxRules}."));
        else if (content.Rules.All(rule => rule.Body is not null))
            problems.Add(new(nameof(content.Rules), "Нужно хотя бы одно правило общего собрания."));
        problems.AddRange(await OfBodiesAsync(db, content, cancellationToken));
        problems.AddRange(await OfWeightsAsync(db, content, cancellationToken));
        return problems;
    }

    private static IEnumerable<InputProblem> OfRule(Charter charter, VotingRule rule, int place)
    {
        var field = $"{nameof(Charter.Rules)}[{place}]";
        foreach (var problem in LineChecks.Required($"{field}.{nameof(rule.TitleRu)}", rule.TitleRu, VotingRule.TitleMaxLength, "Назовите вид вопросов."))
            yield return problem;
        foreach (var problem in LineChecks.Required($"{field}.{nameof(rule.TitleEn)}", rule.TitleEn, VotingRule.TitleMaxLength, "Назовите вид вопросов по-английски."))
            yield return problem;
        if (rule.Code.Length == 0)
            yield return new($"{field}.{nameof(rule.Code)}", "Нужен код латинскими буквами: по нему правило найдут вопросы повестки.");
        else if (CodeChecks.Of(rule.Code, VotingRule.CodeMaxLength) is { } wrong)
            yield return new($"{field}.{nameof(rule.Code)}", wrong);
        else if (charter.Rules.Take(place).Any(other => other.Code == rule.Code && other.Body == rule.Body))
            yield return new($"{field}.{nameof(rule.Code)}", "Такой код уже есть выше.");
        if (!rule.Quorum.IsPossible)
            yield return new($"{field}.{nameof(rule.Quorum)}", WrongShare);
        if (!rule.Majority.IsPossible)
            yield return new($"{field}.{nameof(rule.Majority)}", WrongShare);
        if (rule.Forms.Count == 0)
            yield return new($"{field}.{nameof(rule.Forms)}", "Выберите хотя бы одну форму.");
    }

    private static readonly string WrongShare = $"Доля — дробь больше нуля и не больше единицы, со знаменателем до {RequiredShare.MaxDenominator}: 1/2, 2/3, 3/4.";

    private static async Task<IEnumerable<InputProblem>> OfBodiesAsync(SmallTownsDbContext db, Charter content, CancellationToken cancellationToken)
    {
        var named = content.Rules.Select(rule => rule.Body).OfType<string>().ToHashSet();
        var known = await db.AssociationBodies.Where(body => named.Contains(body.Code) && body.Kind != AssociationBodyKind.GeneralAssembly).Select(body => body.Code).ToListAsync(cancellationToken);
        return content.Rules.Index().Where(rule => rule.Item.Body is { } body && !known.Contains(body))
            .Select(rule => new InputProblem($"{nameof(Charter.Rules)}[{rule.Index}].{nameof(VotingRule.Body)}", "Выберите орган, который есть."));
    }

    private static async Task<IEnumerable<InputProblem>> OfWeightsAsync(SmallTownsDbContext db, Charter content, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        var keys = content.Weights.Select(weight => weight.Member).ToList();
        var known = await db.Towns.Where(town => keys.Contains(town.Key)).Select(town => town.Key).ToListAsync(cancellationToken);
        for (var i = 0; i < content.Weights.Count; i++)
        {
            var (member, votes) = content.Weights[i];
            if (!known.Contains(member))
                problems.Add(new($"Weights[{i}].Member", "Выберите город."));
            else if (keys.IndexOf(member) < i)
                problems.Add(new($"Weights[{i}].Member", "Этот город уже есть выше."));
            if (votes is < 1 or > Charter.MaxVotes)
                problems.Add(new($"Weights[{i}].Votes", $"От 1 до {Charter.MaxVotes} голосов."));
        }

        return problems;
    }
}
