using System.Globalization;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Towns.Workspace.Facts;

/// <summary>The facts of a town as they are being typed: degrees and the year still as text.</summary>
public sealed record FactsFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Oktmo { get; set; } = "";
    public string TownSinceYear { get; set; } = "";
    public string Latitude { get; set; } = "";
    public string Longitude { get; set; } = "";
    public string RailStationRu { get; set; } = "";
    public string RailStationEn { get; set; } = "";
    public string MainRoadRu { get; set; } = "";
    public string MainRoadEn { get; set; } = "";
    public string NoteRu { get; set; } = "";
    public string NoteEn { get; set; } = "";

    public static FactsFormModel Of(SectionContent content) => content is not TownFacts facts ? new() : new()
    {
        NameRu = facts.NameRu,
        NameEn = facts.NameEn,
        Oktmo = facts.Oktmo ?? "",
        TownSinceYear = facts.TownSinceYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        Latitude = TypedNumber.WriteExactly(facts.Latitude),
        Longitude = TypedNumber.WriteExactly(facts.Longitude),
        RailStationRu = facts.RailStationRu ?? "",
        RailStationEn = facts.RailStationEn ?? "",
        MainRoadRu = facts.MainRoadRu ?? "",
        MainRoadEn = facts.MainRoadEn ?? "",
        NoteRu = facts.NoteRu ?? "",
        NoteEn = facts.NoteEn ?? "",
    };

    public (SectionContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new TownFacts
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            Oktmo = Line(Oktmo),
            TownSinceYear = ReadYear(problems),
            Latitude = ReadDegrees(Latitude, nameof(Latitude), problems),
            Longitude = ReadDegrees(Longitude, nameof(Longitude), problems),
            RailStationRu = Line(RailStationRu),
            RailStationEn = Line(RailStationEn),
            MainRoadRu = Line(MainRoadRu),
            MainRoadEn = Line(MainRoadEn),
            NoteRu = Line(NoteRu),
            NoteEn = Line(NoteEn),
        }, problems);
    }

    private int? ReadYear(List<InputProblem> problems)
    {
        var text = TownSinceYear.Trim();
        if (text.Length == 0)
            return null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        problems.Add(new(nameof(TownSinceYear), "Год — четыре цифры, например 1957."));
        return null;
    }

    private static double ReadDegrees(string text, string field, List<InputProblem> problems)
    {
        if (TypedNumber.TryRead(text, out var number) && number is { } degrees)
            return (double)degrees;
        problems.Add(new(field, "Введите градусы числом, например 44,8608."));
        return 0;
    }
}
