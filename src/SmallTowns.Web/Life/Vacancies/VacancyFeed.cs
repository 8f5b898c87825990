using System.Globalization;
using System.Net;
using System.Text.Json;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>
/// Reads the feed from its configured address or from a file. <c>offset</c> is the number of a page, from 0: it is never multiplied.
/// The feed moves while it is read, so ids come twice; the end is a page that is empty, short, or brings nothing new.
/// </summary>
public sealed class VacancyFeed(VacancySettings settings, HttpClient http, TimeProvider clock)
{
    public const int PageSize = 100;
    public const long MostFileBytes = 128L * 1024 * 1024;

    private const int MostPages = 3000;
    private const long MostPageBytes = 16 * 1024 * 1024;

    /// <summary>Who is asked too often, or stumbles, is asked again after these.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(180)];

    public bool IsConfigured => settings.IsConfigured;

    /// <exception cref="FileRefusedException">It is no file of the feed.</exception>
    public static async Task<FeedReading> FromFileAsync(Stream file, string name, bool isFull, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
            return FeedReading.Of(name, FeedJson.File(document.RootElement), isFull);
        }
        catch (JsonException fault)
        {
            throw new FileRefusedException("Это не файл JSON или он обрывается на полуслове.", fault);
        }
    }

    /// <exception cref="FileRefusedException">The feed does not answer, or refuses us.</exception>
    public async Task<FeedReading> FetchAsync(CancellationToken cancellationToken)
    {
        List<FeedPage> pages = [];
        HashSet<string> seen = [];
        int? total = null;
        for (var number = 0; number < MostPages; number++)
        {
            if (number > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(settings.PauseMilliseconds), clock, cancellationToken);
            var page = await AskAsync(number, cancellationToken);
            pages.Add(page);
            total = page.Total ?? total;
            var brought = page.Vacancies.Count(vacancy => seen.Add(vacancy.Id));
            if (page.Rows < PageSize || brought == 0)
                break;
        }

        // Repeated ids and unreadable rows are of the total too. What ends long before it is no full pass.
        var reading = FeedReading.Of(settings.Address, pages, isFull: true);
        return reading with { IsFull = reading.IsFull && (total is null || reading.Vacancies.Count + reading.Unreadable + reading.Repeated >= total) };
    }

    private async Task<FeedPage> AskAsync(int number, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{settings.Address}?offset={number}&limit={PageSize}"));
        try
        {
            return await PatientAsking.AskAsync(http, address, Waits, Stumbles, answer => answer.StatusCode switch
            {
                HttpStatusCode.OK => PageAsync(answer, cancellationToken),
                var status when Stumbles(status) => throw new FileRefusedException($"Лента не отвечает ({(int)status}) на странице {number}. Попробуйте позже или загрузите её файлом."),
                var status => throw new FileRefusedException($"Лента отказала ({(int)status}) на странице {number}. Скажите администратору: проверить адрес ленты."),
            }, clock, cancellationToken);
        }
        catch (Exception fault) when (PatientAsking.IsOfTheNet(fault, cancellationToken))
        {
            throw new FileRefusedException($"Лента не отвечает на странице {number}. Попробуйте позже или загрузите её файлом.", fault);
        }

        static bool Stumbles(HttpStatusCode status) => (int)status >= 500 || status == HttpStatusCode.TooManyRequests;
    }

    private static async Task<FeedPage> PageAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(MostPageBytes, cancellationToken);
            using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            return FeedJson.Page(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FileRefusedException("Лента ответила не тем, чего от неё ждут. Скажите администратору: проверить адрес ленты.", fault);
        }
    }
}
