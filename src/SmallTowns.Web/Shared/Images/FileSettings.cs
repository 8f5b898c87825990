using SmallTowns.Data;

namespace SmallTowns.Web.Shared.Images;

/// <summary>Where uploaded files are kept: section <c>Files</c>.</summary>
public sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Relative to the content root. Made with the first file. Several nodes need one that they share.</summary>
    public string Directory { get; init; } = "App_Data/files";

    /// <summary>How many images one person may upload between two midnights in Moscow.</summary>
    public int ImagesPerPersonPerDay { get; init; } = 100;

    /// <summary>How much room all images may take.</summary>
    public int ImagesMegabytes { get; init; } = 5000;

    /// <summary>How large a file may be that staff keep with a case of an investor, and how many of them one case has.</summary>
    public int CaseFileMegabytes { get; init; } = 10;
    public int FilesPerCase { get; init; } = 30;

    /// <summary>Where clamd listens (<c>host:port</c>), which looks at each file before it is kept; empty: nobody looks.</summary>
    public string Scanner { get; init; } = "";

    /// <summary>The same in parts; nothing where there is none.</summary>
    internal (string Host, int Port)? ScannerAddress { get; private set; }

    public static FileSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<FileSettings>(configuration, Section);
        if (string.IsNullOrWhiteSpace(settings.Directory))
            throw new ConfigurationFaultException($"The setting {Section}:Directory is empty; name a directory for uploaded files.");
        if (settings is not { CaseFileMegabytes: >= 1 and <= 100, FilesPerCase: >= 1 })
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(CaseFileMegabytes)} must be 1 to 100, and {Section}:{nameof(FilesPerCase)} 1 or more.");
        settings.ScannerAddress = AddressOf(settings.Scanner);
        return settings is { ImagesPerPersonPerDay: >= 0, ImagesMegabytes: >= 0 }
            ? settings
            : throw new ConfigurationFaultException($"The settings {Section}:ImagesPerPersonPerDay and {Section}:ImagesMegabytes cannot be negative.");
    }

    private static (string Host, int Port)? AddressOf(string scanner) =>
        scanner.Length == 0 ? null
        : Uri.TryCreate($"tcp://{scanner}", UriKind.Absolute, out var address) && address is { Host.Length: > 0, Port: > 0, PathAndQuery: "" or "/" }
            ? (address.Host, address.Port)
            : throw new ConfigurationFaultException($"The setting {Section}:{nameof(Scanner)} is “{scanner}”; it must name host and port of clamd, as clamav:3310.");
}
