using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff.Towns.Workspace.Images;

namespace SmallTowns.Web.Staff.Press;

/// <summary>A picture of an article or an event with what is being typed about it.</summary>
public sealed class PressImageFormModel : ImageFormModel
{
    public PicturedPeople? People { get; set; }
    public ImageFocus Focus { get; set; } = ImageFocus.Centre;

    public static new PressImageFormModel Of(StoredImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new() { File = image.Name, Width = image.Width, Height = image.Height };
    }

    public static PressImageFormModel Of(PressImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new()
        {
            File = image.File,
            Width = image.Width,
            Height = image.Height,
            AltRu = image.AltRu,
            AltEn = image.AltEn ?? "",
            Author = image.Author ?? "",
            Licence = image.Licence ?? "",
            People = image.People,
            Focus = image.Focus,
        };
    }

    public PressImage ReadOfPress()
    {
        var read = Read();
        return new()
        {
            File = read.File,
            Width = read.Width,
            Height = read.Height,
            AltRu = read.AltRu,
            AltEn = read.AltEn,
            Author = read.Author,
            Licence = read.Licence,
            People = People,
            Focus = Focus,
        };
    }
}
