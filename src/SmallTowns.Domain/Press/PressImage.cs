using System.Text.Json.Serialization;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Press;

/// <summary>A picture of an article or an event, with what the press centre has to know of it.</summary>
public sealed record PressImage : TownImage
{
    /// <summary>Empty for pictures from before it was asked.</summary>
    public PicturedPeople? People { get; init; }

    /// <summary>What has to stay visible where a page shows a part of the picture.</summary>
    public ImageFocus Focus { get; init; } = ImageFocus.Centre;
}

/// <summary>Who can be recognised in a picture, and why it may be shown all the same. Stored by these names for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PicturedPeople>))]
public enum PicturedPeople
{
    /// <summary>Nobody can be recognised.</summary>
    Nobody = 1,

    /// <summary>They have agreed; the consents lie with whoever tells it.</summary>
    Agreed = 2,

    /// <summary>Taken in a place open to everybody or at a public event, where nobody is the main subject (article 152.1 of the Civil Code).</summary>
    PublicPlace = 3,
}

/// <summary>Which part of a picture matters most. Stored by these names for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImageFocus>))]
public enum ImageFocus
{
    Centre = 1,
    Top = 2,
    Bottom = 3,
    Left = 4,
    Right = 5,
    TopLeft = 6,
    TopRight = 7,
    BottomLeft = 8,
    BottomRight = 9,
}
