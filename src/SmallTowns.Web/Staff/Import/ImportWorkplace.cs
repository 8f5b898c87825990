using Microsoft.AspNetCore.Components.Forms;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Staff.Import;

/// <summary>
/// Where files stay while somebody works on them: a folder for each, gone with the page, or after a day if the page never said
/// goodbye. Nobody but the portal's own user can read them.
/// </summary>
public sealed class ImportWorkplace(TemporaryFiles files, TimeProvider clock)
{
    private const int ReportEveryBytes = 512 * 1024;
    private const string FileName = "file";
    private const string IssuesName = "issues.csv";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A new folder of this person; its name cannot be guessed.</summary>
    public string OpenFolder(StaffActor by)
    {
        SweepOut();
        var name = $"{by.UserId}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(PathOf(name));
        return name;
    }

    public string FileIn(string folder) => Path.Combine(PathOf(folder), FileName);

    /// <summary>Takes the file in as it comes; it is never in memory whole.</summary>
    public async Task ReceiveAsync(string folder, IBrowserFile file, long maxBytes, IProgress<long> progress, CancellationToken cancellation)
    {
        await using var from = file.OpenReadStream(maxBytes, cancellation);
        await using var to = File.Create(FileIn(folder));
        var buffer = new byte[64 * 1024];
        var (received, reported) = (0L, 0L);
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            received += read;
            if (received - reported < ReportEveryBytes)
                continue;
            progress.Report(received);
            reported = received;
        }
    }

    /// <summary>Takes down issues as they are found; close it and the list can be downloaded.</summary>
    public IssueFile WriteIssues(string folder) => new(Path.Combine(PathOf(folder), IssuesName));

    public string? FindIssues(StaffActor by, string folder)
    {
        // Only a name that this class gave, and only to whom it gave it.
        var isOwn = folder.StartsWith($"{by.UserId}-", StringComparison.Ordinal) && Guid.TryParseExact(folder[(folder.IndexOf('-') + 1)..], "N", out _);
        var path = Path.Combine(PathOf(folder), IssuesName);
        return isOwn && File.Exists(path) ? path : null;
    }

    public void Close(string folder)
    {
        try
        {
            Directory.Delete(PathOf(folder), recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody downloads the list at this moment; the next sweep takes it.
        }
    }

    /// <summary>A name to show and to keep: without folders and signs that are none of a name.</summary>
    public static string Sanitised(string name, int maxLength)
    {
        var bare = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter) && !Path.GetInvalidFileNameChars().Contains(letter))]).Trim();
        return bare.Length == 0 ? "без имени" : bare.Length <= maxLength ? bare : bare[^maxLength..];
    }

    private string PathOf(string folder) => Path.Combine(files.DirectoryPath, folder);

    /// <summary>Folders of pages that are long gone.</summary>
    private void SweepOut()
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var folder in new DirectoryInfo(files.DirectoryPath).EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < oldest))
            Close(folder.Name);
    }
}

/// <summary>The whole list of issues as a CSV file.</summary>
public sealed class IssueFile : IDisposable
{
    private readonly FileStream file;
    private readonly CsvTableWriter writer;

    public IssueFile(string path)
    {
        file = File.Create(path);
        writer = new CsvTableWriter(file, CsvFormat.RussianExcel);
        writer.WriteRow("Строка", "Столбец", "Заголовок", "Значение", "Что не так", "Вид");
    }

    public void Add(ImportIssue issue) =>
        writer.WriteRow(issue.Row, issue.Column, issue.Heading, issue.Value, issue.Sentence, issue.IsWarning ? "предупреждение" : "ошибка");

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }
}
