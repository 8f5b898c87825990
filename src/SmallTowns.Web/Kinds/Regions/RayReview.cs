using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Regions;

/// <summary>Transport rays of a region: rows that the map and the profiles read, beside the document that tells their history.</summary>
public sealed class RayReview(ContentProposals proposals) : DocumentKind<RayContent>(proposals)
{
    public override string Code => PlaceKinds.Ray;

    protected override string Title => "Транспортный луч";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("nameRu", "nameEn", "descriptionRu", "descriptionEn", "isStrong", "stops", "isDropped");

    protected override string NameOf(RayContent content) => content.NameRu;

    protected override string EditAddressOf(Proposal proposal) => $"/staff/region/rays/{PlaceKinds.NameIn(proposal.Subject.Key)}";

    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var documents = await base.PublishedAsync(db, subjects, cancellationToken);
        var shipped = subjects.Where(subject => !documents.ContainsKey(subject.FullKey)).ToList();
        var codes = shipped.Select(subject => PlaceKinds.NameIn(subject.Key)).ToHashSet();
        var rays = await db.TransportRays.AsNoTracking().Where(ray => codes.Contains(ray.Code))
            .Include(ray => ray.Stops).ThenInclude(stop => stop.Town).ToListAsync(cancellationToken);
        var rows =
            from subject in shipped
            let ray = rays.FirstOrDefault(ray => ray.RegionId == subject.Scope.Id && ray.Code == PlaceKinds.NameIn(subject.Key))
            where ray is not null
            select (subject.FullKey, new PublishedContent(ContentJson.Write(Of(ray)), ray.SourceId));
        return documents.Concat(rows.Select(row => KeyValuePair.Create(row.FullKey, row.Item2))).ToDictionary();
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var (subject, json, sourceId) in contents)
        {
            var (code, content) = (PlaceKinds.NameIn(subject.Key), ContentJson.Read<RayContent>(json));
            var ray = await db.TransportRays.Include(ray => ray.Stops)
                .SingleOrDefaultAsync(ray => ray.RegionId == subject.Scope.Id && ray.Code == code, cancellationToken);
            if (!content.IsThere())
            {
                if (ray is not null)
                {
                    db.RemoveRange(ray.Stops);
                    db.TransportRays.Remove(ray);
                }

                continue;
            }

            if (ray is null)
                db.TransportRays.Add(ray = content.ToRow(subject.Scope.Id!.Value, code));
            else
                content.ApplyTo(ray);
            ray.SourceId = sourceId!.Value;
            await PutStopsAsync(db, ray, content.Stops, cancellationToken);
        }
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, RayContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.NameRu), content.NameRu, TransportRay.TextMaxLength, "Введите название луча."),
            .. LineChecks.Required(nameof(content.NameEn), content.NameEn, TransportRay.TextMaxLength, "Введите название луча по-английски."),
            .. LineChecks.Required(nameof(content.DescriptionRu), content.DescriptionRu, TransportRay.TextMaxLength, "Опишите луч."),
            .. LineChecks.Required(nameof(content.DescriptionEn), content.DescriptionEn, TransportRay.TextMaxLength, "Опишите луч по-английски."),
        ];
        if (sourceId is null)
            problems.Add(new("SourceId", "Выберите источник: кто говорит об этом луче."));
        if (content.Stops.Count is < 2 or > RayContent.MaxStops)
            problems.Add(new(nameof(content.Stops), $"Луч проходит не меньше чем через два города и не больше чем через {RayContent.MaxStops}."));
        var towns = await db.Towns.Where(town => town.RegionId == subject.Scope.Id && !town.IsHidden).Select(town => town.Slug).ToHashSetAsync(cancellationToken);
        for (var i = 0; i < content.Stops.Count; i++)
        {
            if (!towns.Contains(content.Stops[i].Town))
                problems.Add(new($"Stops[{i}].Town", "Выберите город."));
            else if (content.Stops.Take(i).Any(stop => stop.Town == content.Stops[i].Town))
                problems.Add(new($"Stops[{i}].Town", "Этот город на луче уже есть."));
        }

        return problems;
    }

    private static RayContent Of(TransportRay ray) => new()
    {
        NameRu = ray.NameRu,
        NameEn = ray.NameEn,
        DescriptionRu = ray.DescriptionRu,
        DescriptionEn = ray.DescriptionEn,
        IsStrong = ray.IsStrong,
        Stops = [.. ray.Stops.OrderBy(stop => stop.Order).Select(stop => new RayStopContent(stop.Town!.Slug, stop.IsNamedBySource))],
    };

    private static async Task PutStopsAsync(SmallTownsDbContext db, TransportRay ray, IReadOnlyList<RayStopContent> stops, CancellationToken cancellationToken)
    {
        var slugs = stops.Select(stop => stop.Town).ToHashSet();
        var towns = await db.Towns.Where(town => town.RegionId == ray.RegionId && slugs.Contains(town.Slug)).ToDictionaryAsync(town => town.Slug, town => town.Id, cancellationToken);
        db.RemoveRange(ray.Stops.Where(row => stops.All(stop => towns[stop.Town] != row.TownId)));
        for (var i = 0; i < stops.Count; i++)
        {
            var row = ray.Stops.FirstOrDefault(row => row.TownId == towns[stops[i].Town]);
            if (row is null)
                ray.Stops.Add(row = new TransportRayStop { TownId = towns[stops[i].Town] });
            (row.Order, row.IsNamedBySource) = (i + 1, stops[i].IsNamedBySource);
        }
    }
}
