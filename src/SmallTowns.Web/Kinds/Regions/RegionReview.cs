using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Regions;

/// <summary>Names, centre, belts and classes of a region. Its row is what everything computes with; the document tells its history.</summary>
public sealed class RegionReview(ContentProposals proposals) : DocumentKind<RegionContent>(proposals)
{
    public override string Code => PlaceKinds.Region;

    public override bool KeepsSource => false;

    protected override string Title => "Край";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "nameRu", "nameEn", "oktmo", "cadastralOkrugs", "centre", "firstBeltFromMinutes", "firstBeltToMinutes", "secondBeltToMinutes",
        "smallToPeople", "mediumToPeople", "bigToPeople", "largeToPeople", "membershipWarningBandPercent", "comparedFromPercent");

    protected override string NameOf(RegionContent content) => content.NameRu;

    public override string TitleOf(string key) => "Сведения о крае";

    protected override string EditAddressOf(Proposal proposal) => "/staff/region/edit";

    /// <summary>The row, which came with the portal, until something is published about it.</summary>
    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var ids = subjects.ToDictionary(subject => subject.Scope.Id!.Value, subject => subject.FullKey);
        var regions = await db.Regions.AsNoTracking().Where(region => ids.Keys.Contains(region.Id)).ToListAsync(cancellationToken);
        return regions.ToDictionary(region => ids[region.Id], region => new PublishedContent(ContentJson.Write(RegionContent.Of(region)), null));
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var content in contents)
            ContentJson.Read<RegionContent>(content.Content).ApplyTo(await db.Regions.SingleAsync(region => region.Id == content.Subject.Scope.Id, cancellationToken));
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, RegionContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [.. Of(content)];
        if (!await db.Towns.AnyAsync(town => town.Slug == content.Centre && town.RegionId == subject.Scope.Id && !town.IsHidden && town.CeasedOn == null, cancellationToken))
            problems.Add(new(nameof(content.Centre), "Выберите центр среди городов края."));
        return problems;
    }

    private static IEnumerable<InputProblem> Of(RegionContent content)
    {
        if (string.IsNullOrWhiteSpace(content.NameRu) || content.NameRu.Length > Region.NameMaxLength)
            yield return new(nameof(content.NameRu), $"Введите название, не длиннее {Region.NameMaxLength} знаков.");
        if (string.IsNullOrWhiteSpace(content.NameEn) || content.NameEn.Length > Region.NameMaxLength)
            yield return new(nameof(content.NameEn), $"Введите английское название, не длиннее {Region.NameMaxLength} знаков.");
        foreach (var (field, name) in new[] { (nameof(content.NameRu), content.NameRu), (nameof(content.NameEn), content.NameEn) })
        {
            if (TypedName.FaultOf(name) is { } fault)
                yield return new(field, fault);
        }

        if (content.Oktmo is { } oktmo && (oktmo.Length is not (2 or 8 or 11) || !oktmo.All(char.IsAsciiDigit)))
            yield return new(nameof(content.Oktmo), "ОКТМО края — 2, 8 или 11 цифр.");
        if (content.CadastralOkrugs is { } okrugs && (okrugs.Length > Region.CadastralOkrugsMaxLength || !okrugs.Split(", ").All(okrug => okrug.Length == 2 && okrug.All(char.IsAsciiDigit))))
            yield return new(nameof(content.CadastralOkrugs), "Кадастровый округ — две цифры; несколько — через запятую с пробелом.");
        if (!(content.FirstBeltFromMinutes >= 0 && content.FirstBeltFromMinutes < content.FirstBeltToMinutes))
            yield return new(nameof(content.FirstBeltToMinutes), "Первый пояс кончается позже, чем начинается.");
        if (!(content.FirstBeltToMinutes < content.SecondBeltToMinutes && content.SecondBeltToMinutes <= 1440))
            yield return new(nameof(content.SecondBeltToMinutes), "Второй пояс кончается позже первого и не позже чем через сутки пути.");
        if (!(0 < content.SmallToPeople && content.SmallToPeople < content.MediumToPeople
            && content.MediumToPeople < content.BigToPeople && content.BigToPeople < content.LargeToPeople))
            yield return new(nameof(content.SmallToPeople), "Границы категорий возрастают: малые, средние, большие, крупные.");
        if (content.MembershipWarningBandPercent is not (>= 0 and <= 100))
            yield return new(nameof(content.MembershipWarningBandPercent), "Полоса предупреждения — от 0 до 100 процентов.");
        if (content.ComparedFromPercent is not (> 0 and <= 100))
            yield return new(nameof(content.ComparedFromPercent), "Доля городов — больше 0 и не больше 100 процентов.");
    }
}
