using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>An object of the register as it is being typed.</summary>
public sealed class SiteFormModel
{
    public string Reference { get; set; } = "";
    public SiteKind? Kind { get; set; }
    public string Parent { get; set; } = "";
    public string PreviouslyPartOf { get; set; } = "";
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string DescriptionRu { get; set; } = "";
    public string DescriptionEn { get; set; } = "";
    public SiteStatus? Status { get; set; }
    public DateOnly? StatusSince { get; set; }
    public DateOnly? NextCheckOn { get; set; }
    public WithdrawalFormModel Withdrawal { get; set; } = new();

    /// <summary>By <see cref="SiteField.Code"/>.</summary>
    public Dictionary<string, TypedParameter> Parameters { get; set; } = [];

    /// <summary>Evidence for all parameters that state something and have none of their own: most of a card comes from one letter.</summary>
    public TypedParameter Evidence { get; set; } = new();
    public Dictionary<Utility, UtilityFormModel> Utilities { get; set; } = [];
    public HashSet<Utility> AlsoNeeded { get; set; } = [];
    public SiteGeometryFormModel Geometry { get; set; } = new();
    public List<SitePhotoFormModel> Photos { get; set; } = [];

    public SiteKind KindOrPlot => Kind ?? SiteKind.Plot;

    public static SiteFormModel Of(SiteObject site) => new()
    {
        Reference = site.Reference.ToString(),
        Kind = site.Kind,
        Parent = site.ParentReference?.ToString() ?? "",
        PreviouslyPartOf = string.Join(", ", site.PreviouslyPartOf),
        NameRu = site.NameRu,
        NameEn = site.NameEn,
        DescriptionRu = site.DescriptionRu,
        DescriptionEn = site.DescriptionEn,
        Status = site.Status,
        StatusSince = site.StatusSince,
        NextCheckOn = site.NextCheckOn,
        Withdrawal = WithdrawalFormModel.Of(site.Withdrawal),
        Parameters = SiteFields.All.ToDictionary(field => field.Code, field => field.Open(site)),
        Utilities = Enum.GetValues<Utility>().ToDictionary(utility => utility, utility => UtilityFormModel.Of(site.Utilities.Of(utility))),
        AlsoNeeded = [.. site.AlsoNeeded],
        Geometry = SiteGeometryFormModel.Of(site.Geometry),
        Photos = [.. site.Photos.Select(SitePhotoFormModel.Of)],
    };

    public (SiteObject Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var site = new SiteObject
        {
            Reference = SiteReference.TryParse(Reference) ?? default,
            Kind = KindOrPlot,
            ParentReference = One(Parent, "parentReference", problems),
            PreviouslyPartOf = Several(PreviouslyPartOf, "previouslyPartOf", problems),
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            DescriptionRu = DescriptionRu.Trim(),
            DescriptionEn = DescriptionEn.Trim(),
            Status = Status ?? SiteStatus.Free,
            StatusSince = StatusSince,
            NextCheckOn = NextCheckOn,
            Withdrawal = Status == SiteStatus.Withdrawn ? Withdrawal.Read(problems) : null,
            AlsoNeeded = [.. AlsoNeeded.Order()],
            Geometry = Geometry.Read(problems),
            Photos = [.. Photos.Select((photo, i) => photo.Read(i, problems))],
        };
        site = SiteFields.Of(site.Kind).Where(field => Parameters.ContainsKey(field.Code))
            .Aggregate(site, (made, field) => field.Read(made, WithEvidence(Parameters[field.Code]), problems));
        return (Utilities.Aggregate(site, (made, utility) => utility.Value.ReadInto(made, utility.Key, problems)), problems);
    }

    internal static IReadOnlyList<SiteReference> Several(string typed, string field, ICollection<InputProblem> problems) =>
        [.. typed.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => One(text, field, problems)).OfType<SiteReference>()];

    private static SiteReference? One(string typed, string field, ICollection<InputProblem> problems)
    {
        if (OptionalText.Line(typed) is not { } text)
            return null;
        if (SiteReference.TryParse(text) is { } reference)
            return reference;
        problems.Add(new(field, $"«{text}» — не номер реестра. Номер выглядит так: abinsk-7."));
        return null;
    }

    private TypedParameter WithEvidence(TypedParameter typed) => !typed.IsStated ? typed : typed with
    {
        Source = OptionalText.Line(typed.Source) ?? Evidence.Source,
        Date = typed.Date ?? Evidence.Date,
        By = OptionalText.Line(typed.By) ?? Evidence.By,
    };
}

public sealed class WithdrawalFormModel
{
    public DateOnly? On { get; set; }
    public string ReasonRu { get; set; } = "";
    public string ReasonEn { get; set; } = "";
    public string Successors { get; set; } = "";

    public static WithdrawalFormModel Of(Withdrawal? withdrawal) => withdrawal is null ? new() : new()
    {
        On = withdrawal.On,
        ReasonRu = withdrawal.ReasonRu,
        ReasonEn = withdrawal.ReasonEn,
        Successors = string.Join(", ", withdrawal.Successors),
    };

    public Withdrawal Read(ICollection<InputProblem> problems)
    {
        if (On is null)
            problems.Add(new("withdrawal.on", "Укажите день, с которого объект не предлагается."));
        return new(On ?? default, ReasonRu.Trim(), ReasonEn.Trim()) { Successors = SiteFormModel.Several(Successors, "withdrawal", problems) };
    }
}

/// <summary>A boundary comes from a file; the point can be typed.</summary>
public sealed class SiteGeometryFormModel
{
    public string Latitude { get; set; } = "";
    public string Longitude { get; set; } = "";
    public IReadOnlyList<SitePolygon> Polygons { get; set; } = [];
    public DateOnly? Date { get; set; }
    public string Source { get; set; } = "";

    public static SiteGeometryFormModel Of(SiteGeometry geometry) => new()
    {
        Latitude = geometry.Point is { } point ? TypedNumber.WriteExactly(point.Latitude) : "",
        Longitude = geometry.Point is { } at ? TypedNumber.WriteExactly(at.Longitude) : "",
        Polygons = geometry.Polygons,
        Date = geometry.Date,
        Source = geometry.Source ?? "",
    };

    public SiteGeometry Read(ICollection<InputProblem> problems)
    {
        var isRead = TypedNumber.TryRead(Latitude, out var latitude) & TypedNumber.TryRead(Longitude, out var longitude);
        if (!isRead)
            problems.Add(new("geometry", "Широта и долгота — числа в градусах WGS 84, например 44,8662 и 38,1638."));
        else if (latitude.HasValue != longitude.HasValue)
            problems.Add(new("geometry", "Введите и широту, и долготу."));
        return new()
        {
            Point = latitude is { } north && longitude is { } east ? new((double)north, (double)east) : null,
            Polygons = Polygons,
            Date = Date,
            Source = OptionalText.Line(Source),
        };
    }
}

public sealed class SitePhotoFormModel
{
    public string File { get; set; } = "";
    public DateOnly? TakenOn { get; set; }
    public string AltRu { get; set; } = "";
    public string AltEn { get; set; } = "";

    public static SitePhotoFormModel Of(SitePhoto photo) => new() { File = photo.File, TakenOn = photo.TakenOn, AltRu = photo.AltRu, AltEn = photo.AltEn };

    public SitePhoto Read(int place, ICollection<InputProblem> problems)
    {
        if (TakenOn is null)
            problems.Add(new($"photos[{place}].takenOn", "Укажите день съёмки: старше двух лет снимок не считается."));
        if (OptionalText.Line(AltRu) is null || OptionalText.Line(AltEn) is null)
            problems.Add(new($"photos[{place}].altRu", "Опишите на обоих языках, что на снимке: это прочтут те, кто его не видит."));
        return new(File, TakenOn ?? default, AltRu.Trim(), AltEn.Trim());
    }
}
