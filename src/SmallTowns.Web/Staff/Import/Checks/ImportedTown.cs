using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Facts of a town as a row has them. What the row leaves empty stays as it is.</summary>
public sealed record ImportedTown(int Row, KnownTown Town, IReadOnlyDictionary<string, object> Facts, KnownSource? Source) : ImportedRow(Row, Town)
{
    public TownFacts Over(TownFacts facts) => facts with
    {
        NameRu = Text(FieldKeys.NameRu) ?? facts.NameRu,
        NameEn = Text(FieldKeys.NameEn) ?? facts.NameEn,
        Oktmo = Text(FieldKeys.Oktmo) ?? facts.Oktmo,
        TownSinceYear = Facts.TryGetValue(FieldKeys.TownSince, out var year) ? (int)(decimal)year : facts.TownSinceYear,
        Latitude = Degrees(FieldKeys.Latitude, facts.Latitude),
        Longitude = Degrees(FieldKeys.Longitude, facts.Longitude),
        RailStationRu = Text(FieldKeys.RailRu) ?? facts.RailStationRu,
        RailStationEn = Text(FieldKeys.RailEn) ?? facts.RailStationEn,
        MainRoadRu = Text(FieldKeys.RoadRu) ?? facts.MainRoadRu,
        MainRoadEn = Text(FieldKeys.RoadEn) ?? facts.MainRoadEn,
        NoteRu = Text(FieldKeys.NoteRu) ?? facts.NoteRu,
        NoteEn = Text(FieldKeys.NoteEn) ?? facts.NoteEn,
    };

    private string? Text(string key) => Facts.GetValueOrDefault(key) as string;

    // Files carry six decimals, a tenth of a metre; what differs by less is the same place.
    private double Degrees(string key, double published) =>
        Facts.TryGetValue(key, out var degrees) && Math.Abs((double)(decimal)degrees - published) > 1e-6 ? (double)(decimal)degrees : published;
}
