using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Bodies of the Association: the assembly, the collegium, departments and their subdivisions.</summary>
public sealed class BodyReview(ContentProposals proposals) : DocumentKind<BodyContent>(proposals)
{
    private static readonly LocalizedText What = new("Орган Ассоциации", "Body of the Association");

    public override string Code => AssociationKinds.Body;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    protected override SearchEntry? EntryOf(Subject subject, BodyContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, new(content.NameRu, content.NameEn),
        new(string.Join("; ", content.Functions.Select(line => line.Ru)), string.Join("; ", content.Functions.Select(line => line.En))),
        $"association/structure#{subject.Key}");

    protected override string Title => "Орган Ассоциации";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("kind", "nameRu", "nameEn", "parent", "order", "composition", "functions", "isDissolved");

    protected override string? WordOf(string field, string? value) =>
        field == "kind" && value is not null ? AssociationWords.Of(Enum.Parse<AssociationBodyKind>(value)) : value;

    protected override string NameOf(BodyContent content) => content.NameRu;

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/bodies/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, BodyContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.NameRu), content.NameRu, AssociationBody.NameMaxLength, "Введите название."),
            .. LineChecks.Required(nameof(content.NameEn), content.NameEn, AssociationBody.NameMaxLength, "Введите английское название."),
            .. LineChecks.Lines(nameof(content.Composition), content.Composition, BodyContent.LineMaxLength, BodyContent.MaxLines),
            .. LineChecks.Lines(nameof(content.Functions), content.Functions, BodyContent.LineMaxLength, BodyContent.MaxLines),
        ];
        var bodies = await db.AssociationBodies.AsNoTracking().Where(body => !body.IsDissolved).ToListAsync(cancellationToken);
        problems.AddRange(OfPlace(subject.Key, content, bodies));
        if (content.IsDissolved)
            problems.AddRange(await OfDissolvingAsync(db, subject.Key, bodies, cancellationToken));
        return problems;
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        var rows = await db.AssociationBodies.ToDictionaryAsync(body => body.Code, cancellationToken);
        var read = contents.ToDictionary(content => content.Subject.Key, content => ContentJson.Read<BodyContent>(content.Content));
        foreach (var (code, content) in read)
        {
            if (!rows.TryGetValue(code, out var row))
                db.AssociationBodies.Add(rows[code] = row = new AssociationBody { Code = code, NameRu = content.NameRu, NameEn = content.NameEn });
            // What is not there any more keeps the name that it had: people and proposals still point to it.
            row.IsDissolved = !content.IsThere();
            if (content.NameRu.Length > 0)
                (row.Kind, row.NameRu, row.NameEn, row.Order) = (content.Kind, content.NameRu, content.NameEn, content.Order);
        }

        foreach (var (code, content) in read.Where(body => body.Value.NameRu.Length > 0))
            rows[code].Parent = content.Parent is { } parent ? rows.GetValueOrDefault(parent) : null;
    }

    private static IEnumerable<InputProblem> OfPlace(string code, BodyContent content, IReadOnlyList<AssociationBody> bodies)
    {
        if (content.Kind == AssociationBodyKind.GeneralAssembly)
        {
            if (bodies.Any(body => body.Kind == AssociationBodyKind.GeneralAssembly && body.Code != code))
                yield return new(nameof(content.Kind), "Общее собрание одно, и оно уже есть.");
            if (content.Parent is not null)
                yield return new(nameof(content.Parent), "Общее собрание никому не подчинено.");
            yield break;
        }

        if (content.Kind is AssociationBodyKind.SoleExecutive or AssociationBodyKind.Auditor && bodies.Any(body => body.Kind == content.Kind && body.Code != code))
            yield return new(nameof(content.Kind), content.Kind is AssociationBodyKind.Auditor ? "Ревизор или ревизионная комиссия уже есть." : "Единоличный исполнительный орган уже есть.");
        if (content.Parent is null)
            yield return new(nameof(content.Parent), "Выберите, кому орган подчинён.");
        else if (bodies.All(body => body.Code != content.Parent))
            yield return new(nameof(content.Parent), "Такого органа нет или его упразднили.");
        else if (LeadsBack(code, content.Parent, bodies))
            yield return new(nameof(content.Parent), "Орган не может подчиняться сам себе, в том числе через другие.");
    }

    private static bool LeadsBack(string code, string parent, IReadOnlyList<AssociationBody> bodies)
    {
        var byId = bodies.ToDictionary(body => body.Id);
        var seen = new HashSet<string>();
        for (var above = bodies.FirstOrDefault(body => body.Code == parent); above is not null && seen.Add(above.Code);
             above = above.ParentId is { } id ? byId.GetValueOrDefault(id) : null)
        {
            if (above.Code == code)
                return true;
        }

        return false;
    }

    private static async Task<IEnumerable<InputProblem>> OfDissolvingAsync(
        SmallTownsDbContext db, string code, IReadOnlyList<AssociationBody> bodies, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (bodies.FirstOrDefault(body => body.Code == code) is { } row && bodies.Any(body => body.ParentId == row.Id))
            problems.Add(new(nameof(BodyContent.IsDissolved), "Сначала упраздните или переподчините то, что подчинено этому органу."));
        var prefix = Subject.FullKeyOf(AssociationKinds.Position, $"{code}|");
        var positions = await db.PublishedDocuments.AsNoTracking()
            .Where(document => document.Kind == AssociationKinds.Position && document.SubjectKey.StartsWith(prefix))
            .Select(document => document.Content).ToListAsync(cancellationToken);
        if (positions.Select(ContentJson.Read<PositionContent>).Any(position => position.IsThere()))
            problems.Add(new(nameof(BodyContent.IsDissolved), "Сначала упраздните должности этого органа."));
        return problems;
    }
}
