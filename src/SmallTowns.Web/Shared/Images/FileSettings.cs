using SmallTowns.Data;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Shared.Images;

/// <summary>Where uploaded files are kept: section <c>Files</c>.</summary>
public sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Relative to the content root. Made with the first file. Several nodes need one that they share.</summary>
    public string Directory { get; init; } = "App_Data/files";

    public static FileSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<FileSettings>(configuration, Section);
        return string.IsNullOrWhiteSpace(settings.Directory)
            ? throw new ConfigurationFaultException($"The setting {Section}:Directory is empty; name a directory for uploaded files.")
            : settings;
    }
}
