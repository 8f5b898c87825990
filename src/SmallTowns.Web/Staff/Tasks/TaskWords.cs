using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Tasks;

/// <summary>What a town lacks, in words, and the form that it is filled in with.</summary>
public static class TaskWords
{
    public static string Of(TownNeed need, MeasureCatalogue measures) => need.Kind switch
    {
        TownNeedKind.NameRu => "Название",
        TownNeedKind.NameEn => "Название по-английски",
        TownNeedKind.Oktmo => "Код ОКТМО",
        TownNeedKind.Municipality => "Муниципальное образование",
        TownNeedKind.Coordinates => "Координаты",
        TownNeedKind.Section when need.Section is { } section => section.IsText() ? $"Текст «{Words.Of(section)}»" : Words.Of(section),
        TownNeedKind.MeasureOfTown => $"{NameOf(need.Measure!, measures)}: сам город",
        TownNeedKind.MeasureOfMunicipality => $"{NameOf(need.Measure!, measures)}: муниципальное образование",
        TownNeedKind.Measure => NameOf(need.Measure!, measures),
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "This need has no words yet."),
    };

    public static string NameOf(string code, MeasureCatalogue measures) =>
        code == BuiltInIndicators.EmployedPeople ? "Занятость по отраслям" : measures.Find(code)?.NameRu ?? code;

    /// <summary>The code in the catalogue of a figure that comes due.</summary>
    public static string CodeOf(DueFigure due) =>
        due.Indicator ?? BuiltInIndicators.CodeOf(due.Kind) ?? (due.Kind == FigureKind.Employment ? BuiltInIndicators.EmployedPeople : due.Kind.ToString());

    public static string AddressOf(string townSlug, TownNeed need)
    {
        var town = $"/staff/towns/{townSlug}";
        return need.Kind switch
        {
            TownNeedKind.NameRu or TownNeedKind.NameEn or TownNeedKind.Oktmo or TownNeedKind.Coordinates => $"{town}/facts?edit=true",
            TownNeedKind.Municipality => $"{town}/municipalities?edit=true",
            TownNeedKind.Section when need.Section is { } section =>
                section.IsText() ? $"{town}/texts?edit={section}" : $"{town}/{section.ToString().ToLowerInvariant()}?edit=true",
            TownNeedKind.MeasureOfTown => $"{AddressOf(townSlug, need.Measure!)}&basis={TerritorialBasis.Town}",
            _ => AddressOf(townSlug, need.Measure!),
        };
    }

    /// <summary>The form of a new figure of a measure.</summary>
    public static string AddressOf(string townSlug, string code) => code switch
    {
        BuiltInIndicators.Population => FigureAddresses.Of(FigureKind.Population, townSlug, $"add={FigureKind.Population}"),
        BuiltInIndicators.Area => FigureAddresses.Of(FigureKind.Area, townSlug, $"add={FigureKind.Area}"),
        BuiltInIndicators.TravelTime => FigureAddresses.Of(FigureKind.TravelTime, townSlug, $"add={FigureKind.TravelTime}"),
        BuiltInIndicators.EmployedPeople or BuiltInIndicators.EmployedShare or BuiltInIndicators.PublicSectorShare =>
            FigureAddresses.Of(FigureKind.Employment, townSlug, "table=true"),
        _ => FigureAddresses.Of(FigureKind.Indicator, townSlug, $"add={FigureKind.Indicator}&indicator={Uri.EscapeDataString(code)}"),
    };
}
