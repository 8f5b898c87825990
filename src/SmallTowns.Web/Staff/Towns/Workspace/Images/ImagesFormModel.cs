using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Towns.Workspace.Images;

/// <summary>The pictures of a town with what is being typed about them, in their order.</summary>
public sealed class ImagesFormModel
{
    public List<ImageFormModel> Images { get; set; } = [];

    public static ImagesFormModel Of(SectionContent content) => new()
    {
        Images = content is TownImages images ? [.. images.Images.Select(ImageFormModel.Of)] : [],
    };

    public (SectionContent Content, IReadOnlyList<InputProblem> Problems) Read() => (new TownImages { Images = [.. Images.Select(image => image.Read())] }, []);
}

public class ImageFormModel
{
    public string File { get; set; } = "";
    public int Width { get; set; }
    public int Height { get; set; }
    public string AltRu { get; set; } = "";
    public string AltEn { get; set; } = "";
    public string Author { get; set; } = "";
    public string Licence { get; set; } = "";

    public static ImageFormModel Of(StoredImage image) => new() { File = image.Name, Width = image.Width, Height = image.Height };

    public static ImageFormModel Of(TownImage image) => new()
    {
        File = image.File,
        Width = image.Width,
        Height = image.Height,
        AltRu = image.AltRu,
        AltEn = image.AltEn ?? "",
        Author = image.Author ?? "",
        Licence = image.Licence ?? "",
    };

    /// <summary>Another picture takes the place of this one; what is said of it stays.</summary>
    public void Take(StoredImage image) => (File, Width, Height) = (image.Name, image.Width, image.Height);

    public TownImage Read() => new()
    {
        File = File,
        Width = Width,
        Height = Height,
        AltRu = AltRu.Trim(),
        AltEn = Line(AltEn),
        Author = Line(Author),
        Licence = Line(Licence),
    };
}
