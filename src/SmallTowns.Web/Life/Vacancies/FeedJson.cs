using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Notices;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>
/// Reads answers of «Работа России» with all that they are known to do: a status that is text, results without vacancies, an address that
/// is a list, an object or a text, no company, a pay of 0 that means none, numbers as text, <c>false</c> for nothing, HTML among words.
/// Contacts (<c>contact_list</c>, mail and telephone of the company) are not read at all.
/// </summary>
public static partial class FeedJson
{
    private const double MostYears = 60;

    /// <summary>A file: an answer, several of them in a list, or a list of vacancies.</summary>
    /// <exception cref="FileRefusedException">It is something else, or says that the feed has failed.</exception>
    public static IReadOnlyList<FeedPage> File(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
            return [Page(root)];
        if (root.ValueKind != JsonValueKind.Array)
            throw NotTheFeed();
        var entries = root.EnumerateArray().ToList();
        return entries.Count > 0 && entries.TrueForAll(IsAnswer) ? [.. entries.Select(Page)] : [Of(entries, null)];
    }

    /// <exception cref="FileRefusedException">It is no answer of the feed, or one that says that it has failed.</exception>
    public static FeedPage Page(JsonElement answer)
    {
        if (!IsAnswer(answer))
            throw NotTheFeed();
        // The status is text in every answer that has been seen; a number says the same.
        if (answer.At("status").Text() is not "200" and var status)
            throw new FileRefusedException($"Лента ответила ошибкой {status ?? "без номера"}: {answer.At("meta", "error").Text() ?? "причины нет"}.");
        return Of([.. answer.At("results", "vacancies").Items()], answer.At("meta", "total").Number() is { } total and >= 0 and < int.MaxValue ? (int)total : null);
    }

    private static bool IsAnswer(JsonElement element) => element.ValueKind == JsonValueKind.Object && element.At("status") is not null && (element.At("results") is not null || element.At("meta") is not null);

    private static FileRefusedException NotTheFeed() => new("Это не ответ ленты «Работа России»: в нём нет status и results.vacancies.");

    private static FeedPage Of(List<JsonElement> entries, int? total) =>
        new([.. entries.Select(entry => Vacancy(entry.At("vacancy") ?? entry)).OfType<FeedVacancy>()], entries.Count, total);

    /// <returns>Empty where there is no id or no name.</returns>
    private static FeedVacancy? Vacancy(JsonElement entry)
    {
        if (entry.At("id").Text() is not { Length: > 0 and <= Domain.Vacancies.Vacancy.FeedIdMaxLength } id || Line(entry.At("job-name"), Domain.Vacancies.Vacancy.TitleMaxLength) is not { } title)
            return null;
        var addresses = Addresses(entry.At("addresses", "address") ?? entry.At("addresses")).ToList();
        var shown = addresses.FirstOrDefault(address => address.Text is not null) ?? addresses.FirstOrDefault();
        var company = entry.At("company");
        var created = Day(entry.At("creation-date"));
        return new(id, new()
        {
            Title = title,
            Employer = Line(company.At("name"), Domain.Vacancies.Vacancy.LineMaxLength),
            EmployerInn = Digits(company.At("inn"), 10, 12),
            EmployerOgrn = Digits(company.At("ogrn"), 13, 15),
            PayFrom = entry.At("salary_min").Positive(),
            PayTo = entry.At("salary_max").Positive(),
            Currency = Line(entry.At("currency"), Domain.Vacancies.Vacancy.LineMaxLength),
            Schedule = Line(entry.At("schedule"), Domain.Vacancies.Vacancy.LineMaxLength),
            Employment = Line(entry.At("employment"), Domain.Vacancies.Vacancy.LineMaxLength),
            Category = Line(entry.At("category", "specialisation") ?? entry.At("category", "industry") ?? entry.At("category"), Domain.Vacancies.Vacancy.LineMaxLength),
            Address = shown?.Text is { } text ? TextStart.Within(text, Domain.Vacancies.Vacancy.UrlMaxLength) : null,
            Latitude = shown?.Point?.Latitude,
            Longitude = shown?.Point?.Longitude,
            Duties = Words(entry.At("duty")),
            Requirements = Words(entry.At("requirements")),
            Education = Line(entry.At("requirement", "education"), Domain.Vacancies.Vacancy.LineMaxLength),
            Qualification = Words(entry.At("requirement", "qualification")),
            ExperienceYears = entry.At("requirement", "experience").Number() is { } years and >= 0 and <= (decimal)MostYears ? (int)years : null,
            Places = entry.At("work_places").Number() is { } places and > 0 and < 100_000 ? (int)places : null,
            CreatedOn = created,
            ModifiedOn = Day(entry.At("modify-date")) ?? created,
            Url = Original(entry.At("vac_url").Text()),
        }, addresses, entry.At("region", "region_code").Text());
    }

    private static IEnumerable<FeedAddress> Addresses(JsonElement? addresses) => addresses switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().SelectMany(one => Addresses(one)),
        { ValueKind: JsonValueKind.Object } one => [new(one.At("location").Text(), Point(one.At("lat"), one.At("lng")))],
        { ValueKind: JsonValueKind.String } text when text.Text() is { } words => [new(words, null)],
        _ => [],
    };

    // 0, 0 lies in the sea off Africa: nobody has typed a point.
    private static GeoPoint? Point(JsonElement? latitude, JsonElement? longitude) =>
        latitude.Number() is { } north && longitude.Number() is { } east && (north, east) != (0, 0) && new GeoPoint((double)north, (double)east) is { Fault: null } point ? point : null;

    private static string? Line(JsonElement? element, int longest) => element.Text() is { } text && PlainText.Of(text) is { Length: > 0 } plain
        ? TextStart.Within(PlainText.WithoutContacts(plain.Replace('\n', ' ')), longest) : null;

    private static string? Words(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text when PlainText.Of(text.GetString()!) is { Length: > 0 } plain => TextStart.Within(PlainText.WithoutContacts(plain), Domain.Vacancies.Vacancy.TextMaxLength),
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().Select(one => Words(one)).OfType<string>().ToList() is { Count: > 0 } lines =>
            TextStart.Within(string.Join('\n', lines), Domain.Vacancies.Vacancy.TextMaxLength),
        _ => null,
    };

    /// <summary>A number of a register: text with its zeros. One that was read as a number has lost them and has got ".0".</summary>
    private static string? Digits(JsonElement? element, int shortest, int longest)
    {
        if (element.Text() is not { } text)
            return null;
        var digits = Fraction().Replace(text, "");
        if (digits.Length == 0 || digits.Length > longest || !digits.All(char.IsAsciiDigit))
            return null;
        return digits.Length < shortest ? digits.PadLeft(shortest, '0') : digits;
    }

    private static DateOnly? Day(JsonElement? element)
    {
        if (element.Text() is not { Length: >= 10 } text)
            return null;
        if (text.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return Domain.Calendar.RegionCalendar.DayOf(moment.UtcDateTime);
        return DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    // A link that readers follow: of the feed's own site and of no other.
    private static string? Original(string? url) =>
        url is { Length: <= Domain.Vacancies.Vacancy.UrlMaxLength } && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && (address.Host == "trudvsem.ru" || address.Host.EndsWith(".trudvsem.ru", StringComparison.Ordinal))
            ? new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri.ToString() : null;

    [GeneratedRegex(@"\.0+$")]
    private static partial Regex Fraction();
}
