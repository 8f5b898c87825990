using System.ComponentModel;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api.Observations;

[Description("Numbers of one or two measures for towns: one of each town, or with view=lines all of the years asked about.")]
public sealed record ObservationsAnswer
{
    public required MeasureAnswer Measure { get; init; }
    public MeasureAnswer? Measure2 { get; init; }

    [Description("Which figures are shown: newest, or paper for those of the reproduced publication.")]
    public required FigureSet FigureSet { get; init; }

    [Description("The territory of all the numbers of the first measure; null where each has its own.")]
    public TerritorialBasis? Basis { get; init; }

    [Description("The newest year that nearly all the towns know: the numbers of the first measure are those of this year. Null where there is none; then each town has its newest.")]
    public int? ComparedYear { get; init; }

    [Description("The number of the publication that the answer is of. Asked for with it, the answer stays the same.")]
    public required long Edition { get; init; }

    [Description("All the numbers of the answer, over all its pages.")]
    public required int Total { get; init; }
    public required int Page { get; init; }
    public required int Pages { get; init; }

    [Description("A thousand at most; the others are on the next pages.")]
    public required IReadOnlyList<ObservationAnswer> Observations { get; init; }

    [Description("Towns left out because it is not known whether the filters take them.")]
    public required IReadOnlyList<UnknownToFilterAnswer> UnknownToFilters { get; init; }
}

[Description("What can be asked of towns.")]
public sealed record MeasureAnswer
{
    [Description("Its name in addresses.")]
    public required string Code { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }
    public required string UnitRu { get; init; }
    public required string UnitEn { get; init; }
    public required IndicatorTopic Topic { get; init; }

    [Description("Whether anything has been published of it.")]
    public required bool HasValues { get; init; }

    public static MeasureAnswer Of(MeasureHead head) => new()
    {
        Code = head.Code,
        NameRu = head.Name.Ru,
        NameEn = head.Name.En,
        UnitRu = head.Unit.Ru,
        UnitEn = head.Unit.En,
        Topic = head.Topic,
        HasValues = head.HasValues,
    };
}

[Description("A number of a measure for a town, or that there is none.")]
public sealed record ObservationAnswer
{
    [Description("Short name of the town.")]
    public required string Town { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }

    [Description("Code of the measure.")]
    public required string Measure { get; init; }

    [Description("Not rounded; null where it is not known.")]
    public double? Value { get; init; }

    [Description("The upper end of a range.")]
    public double? ValueTo { get; init; }
    public FigureQualifier? Qualifier { get; init; }

    [Description("The year by which the figure is quoted; null where the source does not say when.")]
    public int? Year { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }
    public TerritorialBasis? Basis { get; init; }

    [Description("Among the towns of the answer, the first of shared places; null in an answer of many years.")]
    public int? Rank { get; init; }

    [Description("The last of shared places.")]
    public int? RankTo { get; init; }

    [Description("Named in the address.")]
    public required bool IsChosen { get; init; }

    [Description("Who vouches for the number; null for what is computed.")]
    public FigureStatus? Status { get; init; }

    [Description("Codes of the sources; several where the number is computed from several.")]
    public required IReadOnlyList<string> Sources { get; init; }
    public string? SourcePlaceRu { get; init; }
    public string? SourcePlaceEn { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }

    public static ObservationAnswer Of(ExploreNumber number) => new()
    {
        Town = number.Town.Slug,
        NameRu = number.Town.Name.Ru,
        NameEn = number.Town.Name.En,
        Measure = number.Measure.Code,
        Value = (double?)number.Value?.Value,
        ValueTo = (double?)number.Value?.UpperValue,
        Qualifier = number.Value?.Qualifier,
        Year = number.Value?.Year,
        PeriodStart = number.Value?.Period?.Start,
        PeriodEnd = number.Value?.Period?.End,
        Basis = number.Value?.Basis,
        Rank = number.Rank?.First,
        RankTo = number.Rank?.Last,
        IsChosen = number.IsChosen,
        Status = number.Value?.Origin.Status,
        Sources = [.. number.Value?.Origin.Sources.Select(source => source.Code) ?? []],
        SourcePlaceRu = number.Value?.Origin.Place?.Text.Ru,
        SourcePlaceEn = number.Value?.Origin.Place?.Text.En,
        NoteRu = number.Value?.Origin.Note?.Ru,
        NoteEn = number.Value?.Origin.Note?.En,
    };
}

[Description("Towns of which one filter cannot tell.")]
public sealed record UnknownToFilterAnswer([property: Description("The filter.")] string Filter, [property: Description("Short names.")] IReadOnlyList<string> Towns);
