using System.Globalization;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Web.Finding;

/// <summary>
/// What is asked of the register. It is the address of the answer on the page, in the API and in every file: <see cref="SiteQuestionReader"/> reads it
/// and <see cref="Query"/> writes it back; a part that says nothing is left out.
/// </summary>
public sealed record SiteQuestion
{
    public const string Path = "investors/sites";
    public const int UsualPageSize = 20;
    public const int MostPageSize = 200;
    public const string Unknown = "unknown", Sort = "sort", PageName = "page", PageSizeName = "pageSize";

    /// <summary>Nothing asked: all that is free.</summary>
    public static SiteQuestion Everything { get; } = new();

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    /// <summary>Bits of the wanted codes by trait.</summary>
    public IReadOnlyDictionary<SiteTrait, int> Codes { get; init; } = new Dictionary<SiteTrait, int>();

    /// <summary>Limits by the names of their parameters.</summary>
    public IReadOnlyDictionary<string, decimal> Limits { get; init; } = new Dictionary<string, decimal>();

    public DateOnly? VerifiedAfter { get; init; }

    /// <summary>Whether objects stay of which a condition cannot tell.</summary>
    public bool KeepsUnknown { get; init; } = true;

    public SiteOrder Order { get; init; }
    public bool IsDescending { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = UsualPageSize;

    public bool Narrows => Towns.Count > 0 || Codes.Count > 0 || Limits.Count > 0 || VerifiedAfter is not null || !KeepsUnknown;

    /// <summary>Relative to the base.</summary>
    public string Address => AddressOf(Path);

    public string Query => string.Join('&', Parts().Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));

    public SiteQuestion FromTheStart => this with { Page = 1 };

    public string AddressOf(string path) => Query is { Length: > 0 } query ? $"{path}?{query}" : path;

    /// <summary>What the answer has to meet. Of whom nobody asks another status, what is free is meant.</summary>
    public IReadOnlyList<SiteCriterion> Criteria =>
    [
        .. Codes.ContainsKey(SiteTrait.Status) ? [] : new[] { SiteCriterion.Of(SiteTrait.Status, CodeColumn.Bit((int)SiteStatus.Free)) },
        .. SiteParameters.All.DistinctBy(parameter => parameter.Trait).Select(parameter => CriterionOf(parameter.Trait)).OfType<SiteCriterion>(),
    ];

    /// <summary>What is asked of one trait; empty where nothing is.</summary>
    public SiteCriterion? CriterionOf(SiteTrait trait)
    {
        if (trait == SiteTrait.Town)
            return Towns.Count > 0 ? SiteCriterion.In(Towns) : null;
        if (Codes.TryGetValue(trait, out var codes))
            return SiteCriterion.Of(trait, codes);
        if (trait == SiteTrait.Verified)
            return VerifiedAfter is { } day ? SiteCriterion.Of(trait, NumberRange.AtLeast(day.DayNumber)) : null;
        var (from, to) = (LimitOf(trait, ParameterShape.From), LimitOf(trait, ParameterShape.To));
        return from is null && to is null ? null
            : SiteCriterion.Of(trait, new NumberRange((double?)from ?? double.NegativeInfinity, (double?)to ?? double.PositiveInfinity));
    }

    public SiteQuestion With(SiteTrait trait, int codes) => this with { Page = 1, Codes = new Dictionary<SiteTrait, int>(Codes) { [trait] = codes } };

    public SiteQuestion With(string parameter, decimal limit) => this with { Page = 1, Limits = new Dictionary<string, decimal>(Limits) { [parameter] = limit } };

    /// <summary>The same without one part of the address.</summary>
    public SiteQuestion Without(SiteParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Shape switch
        {
            ParameterShape.Towns => this with { Page = 1, Towns = [] },
            ParameterShape.SinceDay => this with { Page = 1, VerifiedAfter = null },
            ParameterShape.Codes => this with { Page = 1, Codes = Codes.Where(pair => pair.Key != parameter.Trait).ToDictionary() },
            _ => this with { Page = 1, Limits = Limits.Where(pair => pair.Key != parameter.Name).ToDictionary() },
        };
    }

    /// <summary>Whether one part of the address says anything.</summary>
    public bool Asks(SiteParameter parameter) => ValuesOf(parameter).Any();

    /// <summary>The values of one part, as the address spells them.</summary>
    public IEnumerable<string> ValuesOf(SiteParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Shape switch
        {
            ParameterShape.Towns => Towns,
            ParameterShape.SinceDay => VerifiedAfter is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [],
            ParameterShape.Codes => parameter.Choices.Where(choice => Wants(parameter.Trait, choice.Number)).Select(choice => choice.Code),
            _ => Limits.TryGetValue(parameter.Name, out var limit) ? [limit.ToString(CultureInfo.InvariantCulture)] : [],
        };
    }

    public bool Wants(SiteTrait trait, int code) => Codes.TryGetValue(trait, out var codes) && (codes & CodeColumn.Bit(code)) != 0;

    public IEnumerable<(string Key, string Value)> Parts()
    {
        foreach (var part in ConditionParts())
            yield return part;
        if (Order != SiteOrder.Fit)
            yield return (Sort, (IsDescending ? "-" : "") + SiteOrders.CodeOf(Order));
        if (Page > 1)
            yield return (PageName, Page.ToString(CultureInfo.InvariantCulture));
        if (PageSize != UsualPageSize)
            yield return (PageSizeName, PageSize.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What narrows, without the order and the page.</summary>
    public IEnumerable<(string Key, string Value)> ConditionParts()
    {
        foreach (var parameter in SiteParameters.All)
        {
            foreach (var value in ValuesOf(parameter))
                yield return (parameter.Name, value);
        }

        if (!KeepsUnknown)
            yield return (Unknown, "0");
    }

    private decimal? LimitOf(SiteTrait trait, ParameterShape shape) =>
        SiteParameters.All.FirstOrDefault(parameter => parameter.Trait == trait && parameter.Shape == shape) is { } parameter && Limits.TryGetValue(parameter.Name, out var limit) ? limit : null;
}
