using System.Text.Json.Serialization;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.TownProfile;

/// <summary>What one section holds. Stored as JSON, compared field by field.</summary>
[JsonDerivedType(typeof(TownText), "text")]
[JsonDerivedType(typeof(TownFacts), "facts")]
[JsonDerivedType(typeof(MunicipalityHistory), "municipalities")]
[JsonDerivedType(typeof(TownContacts), "contacts")]
[JsonDerivedType(typeof(TownImages), "images")]
public abstract record SectionContent
{
    /// <summary>What an unwritten section of this kind holds.</summary>
    public static SectionContent EmptyOf(TownSectionKind kind) => kind switch
    {
        TownSectionKind.Facts => new TownFacts(),
        TownSectionKind.Municipalities => new MunicipalityHistory(),
        TownSectionKind.Contacts => new TownContacts(),
        TownSectionKind.Images => new TownImages(),
        _ => new TownText(),
    };
}

/// <summary>A text of the passport in Markdown.</summary>
public sealed record TownText : SectionContent
{
    public const int MaxLength = 20_000;

    public string Ru { get; init; } = "";
    public string En { get; init; } = "";
}

public sealed record TownFacts : SectionContent
{
    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string? Oktmo { get; init; }
    public int? TownSinceYear { get; init; }
    public double Latitude { get; init; }
    public double Longitude { get; init; }
    public string? RailStationRu { get; init; }
    public string? RailStationEn { get; init; }
    public string? MainRoadRu { get; init; }
    public string? MainRoadEn { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>As the row of the town has them.</summary>
    public static TownFacts Of(Town town) => new()
    {
        NameRu = town.NameRu,
        NameEn = town.NameEn,
        Oktmo = town.Oktmo,
        TownSinceYear = town.TownSinceYear,
        Latitude = town.Latitude,
        Longitude = town.Longitude,
        RailStationRu = town.RailStationRu,
        RailStationEn = town.RailStationEn,
        MainRoadRu = town.MainRoadRu,
        MainRoadEn = town.MainRoadEn,
        NoteRu = town.NoteRu,
        NoteEn = town.NoteEn,
    };

    public void ApplyTo(Town town)
    {
        ArgumentNullException.ThrowIfNull(town);
        (town.NameRu, town.NameEn, town.Oktmo, town.TownSinceYear) = (NameRu, NameEn, Oktmo, TownSinceYear);
        (town.Latitude, town.Longitude) = (Latitude, Longitude);
        (town.RailStationRu, town.RailStationEn) = (RailStationRu, RailStationEn);
        (town.MainRoadRu, town.MainRoadEn) = (MainRoadRu, MainRoadEn);
        (town.NoteRu, town.NoteEn) = (NoteRu, NoteEn);
    }
}

public sealed record MunicipalityHistory : SectionContent
{
    public IReadOnlyList<MunicipalityLink> Links { get; init; } = [];
}

/// <param name="Municipality">The code of the municipality.</param>
/// <param name="Source">The code of the source that states the link.</param>
public sealed record MunicipalityLink(string Municipality, int StatedForYear, DateOnly? ValidFrom, DateOnly? ValidTo, string Source);

public sealed record TownContacts : SectionContent
{
    public IReadOnlyList<TownContact> Contacts { get; init; } = [];
}

/// <summary>How to reach an office of the town. A person is named only with a recorded consent.</summary>
public sealed record TownContact
{
    public const int LineMaxLength = 300;

    public required string OfficeRu { get; init; }
    public string? OfficeEn { get; init; }
    public string? AddressRu { get; init; }
    public string? AddressEn { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Site { get; init; }
    public string? PersonRu { get; init; }
    public string? PersonEn { get; init; }

    /// <summary>When the person agreed to be named; needed where one is.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Where the consent is kept: number and date of the paper.</summary>
    public string? ConsentPaper { get; init; }

    /// <summary>The key of the <see cref="PersonalContact"/> that keeps telephone, e-mail, person and consent; they are not stored with the rest.</summary>
    public string? Personal { get; init; }

    /// <summary>What the key led to was erased, because the consent was withdrawn.</summary>
    [JsonIgnore]
    public bool IsErased { get; init; }

    public bool NamesPerson() => !string.IsNullOrWhiteSpace(PersonRu) || !string.IsNullOrWhiteSpace(PersonEn);

    public bool HasPersonal() => NamesPerson() || !string.IsNullOrWhiteSpace(Phone) || !string.IsNullOrWhiteSpace(Email);

    /// <summary>The contact as it is stored.</summary>
    public TownContact WithoutPersonal() =>
        this with { Phone = null, Email = null, PersonRu = null, PersonEn = null, ConsentOn = null, ConsentPaper = null, IsErased = false };
}

public sealed record TownImages : SectionContent
{
    public const int MaxCount = 12;

    public IReadOnlyList<TownImage> Images { get; init; } = [];
}

/// <summary>A picture of the town; the file itself is kept by the name that its bytes give it.</summary>
public record TownImage
{
    public const int LineMaxLength = 300;

    public required string File { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public required string AltRu { get; init; }
    public string? AltEn { get; init; }
    public string? Author { get; init; }
    public string? Licence { get; init; }
}
