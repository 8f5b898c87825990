using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>
/// Splits one object into several, or merges several into one: the new, the parts that move and the old with their notice are proposed as one
/// batch, which is published together or not at all.
/// </summary>
public sealed class SiteReplacing(PublishedSites sites, SiteAdding adding, SiteOpening opening, ContentProposals proposals)
{
    public const int MostNew = 20;

    [Requires(Permission.ProposeInvestment)]
    public async Task<SiteReplacement> ProposeAsync(StaffActor by, SiteReplacingInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        ArgumentNullException.ThrowIfNull(input);
        var register = (await sites.GetAsPublishedAsync(cancellationToken)).OfTown(input.Olds[0].Town)?.Register;
        if (register is null || input.Olds.Any(old => register.Find(old) is null))
            return new([new("olds", SiteWords.Of(SiteFault.NotFound))], null);
        if (Problems(input, register).ToList() is { Count: > 0 } problems)
            return new(problems, null);

        // Tried with numbers that no town has reached, so that a refusal uses none up.
        if (Try(input, register, [.. input.Made.Select((_, i) => SiteReference.TryCreate(input.Olds[0].Town, SiteReference.LargestNumber - i)!.Value)], out _) is { Count: > 0 } refused)
            return new(refused, null);
        List<SiteReference> given = [];
        foreach (var _ in input.Made)
        {
            if (await adding.TakeReferenceAsync(by, input.Olds[0].Town, cancellationToken) is not { } reference)
                return new([new("", "Номера этого города кончились.")], null);
            given.Add(reference);
        }

        if (Try(input, register, given, out var changed) is { Count: > 0 } findings)
            return new(findings, null);
        return await SendAsync(by, input, changed, cancellationToken);
    }

    private static IEnumerable<InputProblem> Problems(SiteReplacingInput input, SiteRegister register)
    {
        if (input.Olds.Count == 1 && input.Made.Count < 2)
            yield return new("made", "Один объект делят хотя бы на два.");
        if (input.Olds.Count > 1 && input.Made.Count != 1)
            yield return new("made", "Несколько объектов сливают в один.");
        for (var i = 0; i < input.Made.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(input.Made[i].NameRu))
                yield return new($"made[{i}].nameRu", "Введите название.");
            if (string.IsNullOrWhiteSpace(input.Made[i].NameEn))
                yield return new($"made[{i}].nameEn", "Введите название по-английски.");
        }

        if (string.IsNullOrWhiteSpace(input.ReasonRu) || string.IsNullOrWhiteSpace(input.ReasonEn))
            yield return new("reason", "Напишите на обоих языках, почему: это прочтут те, кто придёт по старой ссылке.");
        if (register.Find(input.Olds[0])!.Kind is var kind && input.Olds.Any(old => register.Find(old)!.Kind != kind))
            yield return new("olds", SiteWords.Of(SiteFault.OtherKind));
    }

    private static IReadOnlyList<InputProblem> Try(SiteReplacingInput input, SiteRegister register, List<SiteReference> given, out IReadOnlyList<SiteObject> changed)
    {
        var first = register.Find(input.Olds[0])!;
        List<SiteObject> made =
        [
            .. input.Made.Zip(given, (one, reference) => first with
            {
                Reference = reference,
                NameRu = one.NameRu.Trim(),
                NameEn = one.NameEn.Trim(),
                Status = SiteStatus.Free,
                StatusSince = null,
                PreviouslyPartOf = [],
                // What is each one's own is not taken over.
                AreaHectares = first.IsLand && one.Area is { } hectares ? Parameter.Of(hectares, SiteUnits.Hectare, input.Source, input.On, null) : Parameter.NotStated<double>(),
                FloorAreaSquareMetres = !first.IsLand && one.Area is { } metres ? Parameter.Of(metres, SiteUnits.SquareMetre, input.Source, input.On, null) : Parameter.NotStated<double>(),
                CadastralNumber = Parameter.NotStated<CadastralNumber>(),
                PriceRoubles = Parameter.NotStated<double>(),
                RentRoublesPerYear = Parameter.NotStated<double>(),
                Geometry = new() { Point = first.Geometry.Point, Date = first.Geometry.Date, Source = first.Geometry.Source },
                Photos = [],
            }),
        ];
        var withdrawal = new Withdrawal(input.On, input.ReasonRu.Trim(), input.ReasonEn.Trim());
        var moves = register.PartsOf(first.Reference).ToDictionary(part => part.Reference, part => given[Math.Clamp(input.Moves.GetValueOrDefault(part.Reference), 0, given.Count - 1)]);
        var findings = input.Olds.Count == 1
            ? register.Split(first.Reference, made, moves, withdrawal, out changed)
            : register.Merge(input.Olds, made[0], withdrawal, out changed);
        return [.. findings.Select(finding => new InputProblem("", $"{finding.Reference}: {SiteWords.Of(finding.Fault)}"))];
    }

    private async Task<SiteReplacement> SendAsync(StaffActor by, SiteReplacingInput input, IReadOnlyList<SiteObject> changed, CancellationToken cancellationToken)
    {
        List<(SiteReference Reference, ContentRow Content)> contents = [];
        // The new first: the others refer to them.
        foreach (var site in changed.OrderBy(site => input.Olds.Contains(site.Reference) ? 2 : site.PreviouslyPartOf.Count > 0 ? 0 : 1))
        {
            var opened = await opening.OpenAsync(by, site.Reference, cancellationToken) ?? throw new InvalidOperationException($"{site.Reference} has no place.");
            if (opened.IsWaiting)
                return new([new("", $"По объекту {site.Reference} уже ждёт предложение: сначала решите его.")], null);
            contents.Add((site.Reference, opened.With(site)));
        }

        var title = input.Olds.Count == 1 ? $"Раздел {input.Olds[0]}" : $"Слияние {string.Join(", ", input.Olds)}";
        var outcome = await proposals.ProposeTogetherAsync(by, title, [.. contents.Select(one => one.Content)], input.ReasonRu.Trim(), cancellationToken);
        return (outcome.Hindrance, outcome.StoppedAt) switch
        {
            (ProposeOutcome.Invalid invalid, { } at) => new([.. invalid.Problems.Select(problem => new InputProblem("", $"{contents[at].Reference}, {problem.Field}: {problem.Sentence}"))], null),
            ({ }, { } at) => new([new("", $"Объект {contents[at].Reference} только что изменил кто-то другой. Откройте страницу заново.")], null),
            _ => new([], outcome.BatchId),
        };
    }
}

/// <param name="Moves">Where each part of an object that is split goes: the place of the new one among <paramref name="Made"/>.</param>
/// <param name="On">The first day on which the old are no longer offered.</param>
/// <param name="Source">Of the areas.</param>
public sealed record SiteReplacingInput(
    IReadOnlyList<SiteReference> Olds, IReadOnlyList<NewSite> Made, IReadOnlyDictionary<SiteReference, int> Moves, DateOnly On, string ReasonRu, string ReasonEn, string? Source);

/// <param name="Area">Hectares of land, square metres of floors; empty where it is not known.</param>
public sealed record NewSite(string NameRu, string NameEn, double? Area);

/// <param name="BatchId">What waits for a decision; empty where something is wrong.</param>
public sealed record SiteReplacement(IReadOnlyList<InputProblem> Problems, int? BatchId);
