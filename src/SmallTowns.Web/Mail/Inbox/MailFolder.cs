using MimeKit;

namespace SmallTowns.Web.Mail.Inbox;

/// <summary>
/// Letters that came for the portal, as files in a directory: a mail server or a program that fetches mail puts them there. What is dealt
/// with is deleted, because letters hold personal data; what the portal cannot place is moved aside for a person to read.
/// </summary>
public sealed class MailFolder(MailSettings settings, IHostEnvironment host)
{
    public const string Aside = "unplaced";

    private const string Ending = ".eml";

    public bool IsSet => settings.InboxDirectory.Length > 0;

    private string Root => Path.Combine(host.ContentRootPath, settings.InboxDirectory);

    /// <summary>The oldest first. Names that begin with a dot are still being written.</summary>
    public IReadOnlyList<FileInfo> Files() => IsSet && Directory.Exists(Root)
        ?
        [
            .. new DirectoryInfo(Root).EnumerateFiles()
                .Where(file => file.Extension.Equals(Ending, StringComparison.OrdinalIgnoreCase) && !file.Name.StartsWith('.'))
                .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal),
        ]
        : [];

    /// <summary>Adds a letter. Nobody reads it before it is whole.</summary>
    public async Task AddAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var root = Directory.CreateDirectory(Root).FullName;
        var name = $"{Guid.NewGuid():N}{Ending}";
        var beginning = Path.Combine(root, $".{name}");
        await message.WriteToAsync(beginning, cancellationToken);
        File.Move(beginning, Path.Combine(root, name));
    }

    public void PutAside(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var aside = Directory.CreateDirectory(Path.Combine(Root, Aside));
        file.MoveTo(Path.Combine(aside.FullName, file.Name), overwrite: true);
    }
}
