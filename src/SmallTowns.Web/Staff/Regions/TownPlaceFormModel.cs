using SmallTowns.Domain.Places;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Regions;

/// <summary>A town that is added or has ceased, as it is being typed.</summary>
public sealed class TownPlaceFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Latitude { get; set; } = "";
    public string Longitude { get; set; } = "";
    public DateOnly? CeasedOn { get; set; }
    public string? Successor { get; set; }
    public string CeasedNoteRu { get; set; } = "";
    public string CeasedNoteEn { get; set; } = "";

    public static TownPlaceFormModel Of(TownContent content) => new()
    {
        NameRu = content.NameRu ?? "",
        NameEn = content.NameEn ?? "",
        Latitude = Degrees(content.Latitude),
        Longitude = Degrees(content.Longitude),
        CeasedOn = content.CeasedOn,
        Successor = content.Successor,
        CeasedNoteRu = content.CeasedNoteRu ?? "",
        CeasedNoteEn = content.CeasedNoteEn ?? "",
    };

    /// <param name="isNew">A town that is on the portal already keeps the name and place it was added with.</param>
    public (TownContent Content, IReadOnlyList<InputProblem> Problems) Read(bool isNew)
    {
        List<InputProblem> problems = [];
        return (new()
        {
            IsThere = true,
            NameRu = Line(NameRu),
            NameEn = Line(NameEn),
            Latitude = Read(Latitude, nameof(Latitude), isNew, problems),
            Longitude = Read(Longitude, nameof(Longitude), isNew, problems),
            CeasedOn = CeasedOn,
            Successor = Successor,
            CeasedNoteRu = Line(CeasedNoteRu),
            CeasedNoteEn = Line(CeasedNoteEn),
        }, problems);
    }

    private static double? Read(string text, string field, bool isNeeded, List<InputProblem> problems)
    {
        if (text.Trim().Length == 0 && !isNeeded)
            return null;
        if (TypedNumber.TryRead(text, out var number) && number is { } degrees)
            return (double)degrees;
        problems.Add(new(field, "Введите градусы числом, например 44,8608."));
        return null;
    }

    private static string Degrees(double? degrees) => degrees is { } known ? TypedNumber.WriteExactly(known) : "";
}
