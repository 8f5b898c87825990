using System.Net;
using System.Text.Json;
using SmallTowns.Data;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>Where cards of the national investment map are fetched: section <c>NationalMap</c>.</summary>
public sealed class NationalMapSettings
{
    public const string Section = "NationalMap";
    public const string Place = "{id}";

    /// <summary>The address of a card, with {id} where its number stands; empty: nothing is fetched.</summary>
    public string CardAddress { get; init; } = "";

    public static NationalMapSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<NationalMapSettings>(configuration, Section);
        return settings.CardAddress.Length == 0
            || (settings.CardAddress.Contains(Place, StringComparison.Ordinal) && Uri.TryCreate(settings.CardAddress.Replace(Place, "1", StringComparison.Ordinal), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
            ? settings
            : throw new ConfigurationFaultException($"The setting {Section}:{nameof(CardAddress)} is “{settings.CardAddress}”; it must be an https address with {Place} in it.");
    }
}

/// <summary>Fetches cards of the national investment map. A card that is gone is an answer, not a failure.</summary>
public sealed class NationalMap(NationalMapSettings settings, HttpClient http, TimeProvider clock)
{
    public const int MostCards = 50;

    private const long MostBytes = 2 * 1024 * 1024;

    /// <summary>A server that stumbles is asked again after these.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8)];

    public bool IsConfigured => settings.CardAddress.Length > 0;

    /// <exception cref="FileRefusedException">The map does not answer, or refuses us.</exception>
    public async Task<NoticeTable> ReadAsync(IReadOnlyList<ExternalNumber> cards, NoticeContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(context);
        List<TakenNotice> notices = [];
        foreach (var card in cards.Take(MostCards))
            notices.Add(await ReadAsync(card, context, cancellationToken));
        return NoticeTable.Of(notices);
    }

    private async Task<TakenNotice> ReadAsync(ExternalNumber card, NoticeContext context, CancellationToken cancellationToken)
    {
        var address = new Uri(settings.CardAddress.Replace(NationalMapSettings.Place, card.Text, StringComparison.Ordinal));
        try
        {
            return await PatientAsking.AskAsync(http, address, Waits, status => (int)status >= 500, answer => TakenAsync(answer, card, context, cancellationToken), clock, cancellationToken);
        }
        catch (Exception fault) when (PatientAsking.IsOfTheNet(fault, cancellationToken))
        {
            throw new FileRefusedException("Карта не отвечает. Попробуйте позже или загрузите карточки файлом.", fault);
        }
    }

    private static async Task<TakenNotice> TakenAsync(HttpResponseMessage answer, ExternalNumber card, NoticeContext context, CancellationToken cancellationToken)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                return Understood(card, await BodyAsync(answer, cancellationToken), context);
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return Vanished(card, context);
            case HttpStatusCode.TooManyRequests:
                throw new FileRefusedException($"Карта просит спрашивать реже: остановились на карточке {card}. Попробуйте через несколько минут.");
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new FileRefusedException("Карта не пускает портал. Скажите администратору: проверить адрес карточек.");
            default:
                throw new FileRefusedException($"Карта не отвечает ({(int)answer.StatusCode}). Попробуйте позже или загрузите карточки файлом.");
        }
    }

    private static async Task<JsonDocument> BodyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException)
        {
            throw new FileRefusedException("Карта ответила не карточкой. Скажите администратору: проверить адрес карточек.", fault);
        }
    }

    private static TakenNotice Understood(ExternalNumber card, JsonDocument document, NoticeContext context)
    {
        using (document)
        {
            return NationalMapCards.Is(document.RootElement)
                ? NationalMapCards.Read(document.RootElement, context)
                : throw new FileRefusedException($"Карта ответила о {card} не карточкой. Скажите администратору: проверить адрес карточек.");
        }
    }

    /// <summary>The object stays; that its card is gone is what there is to say of it.</summary>
    private static TakenNotice Vanished(ExternalNumber card, NoticeContext context)
    {
        var what = $"карточка {card}";
        return context.WithCard(card) is not { } standing
            ? TakenNotice.Refused(what, "Такой карточки на карте нет.")
            : new(what, standing, new Dictionary<string, string>
            {
                [SiteColumns.Town] = standing.Reference.Town,
                [SiteColumns.Kind] = standing.Kind.ToString(),
                [SiteColumns.NameRu] = standing.NameRu,
                [SiteColumns.NameEn] = standing.NameEn,
                ["nationalMapCard"] = "нет",
                [SiteColumns.Source] = $"инвестиционная карта России: карточки {card} больше нет",
            });
    }
}
