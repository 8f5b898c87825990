namespace SmallTowns.Web.Staff.Import.Fields;

public static class FieldKeys
{
    public const string Town = "town";
    public const string Oktmo = "oktmo";
    public const string Sector = "sector";
    public const string Measure = "measure";
    public const string Indicator = "indicator";
    public const string Value = "value";
    public const string Upper = "upperValue";
    public const string Qualifier = "qualifier";
    public const string Basis = "basis";
    public const string Period = "period";
    public const string Method = "method";
    public const string RoundedTo = "roundedTo";
    public const string Mode = "mode";
    public const string Source = "source";
    public const string SourcePlaceRu = "sourcePlaceRu";
    public const string SourcePlaceEn = "sourcePlaceEn";
    public const string SourcePlaceUrl = "sourcePlaceUrl";
    public const string Status = "status";
    public const string NoteRu = "noteRu";
    public const string NoteEn = "noteEn";

    public const string Slug = "slug";
    public const string NameRu = "nameRu";
    public const string NameEn = "nameEn";
    public const string Latitude = "latitude";
    public const string Longitude = "longitude";
    public const string TownSince = "townSince";
    public const string RailRu = "railStationRu";
    public const string RailEn = "railStationEn";
    public const string RoadRu = "mainRoadRu";
    public const string RoadEn = "mainRoadEn";
}
