using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Outages;

/// <summary>Outages of utilities. Under a standing approval they are published at once; without one they wait like everything else.</summary>
public sealed class OutageReview(ContentProposals proposals, TimeProvider clock) : DocumentKind<OutageContent>(proposals)
{
    /// <summary>Planned ones are announced some weeks ahead; a later day is a slip of the hand.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(120);

    private static readonly LocalizedText What = new("Отключение", "Outage");

    public override string Code => OutageContent.Kind;

    public override Permission ToPropose => Permission.PublishOutages;

    public override bool IsFoundByDay => true;

    protected override string Title => What.Ru;

    protected override string NameOf(OutageContent content) => OutageWords.TitleOf(content).Ru;

    public override string TitleOf(string key) => $"{Title} ({OutageContent.TownIn(key)})";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "service", "what", "isPlanned", "startUtc", "forecastEndUtc", "endUtc", "reason", "note", "places", "households", "dispatcher", "phone", "steps", "isRemoved");

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return OutagePlaces.FormOf(OutageContent.TownIn(proposal.Subject.Key), OutageContent.WordIn(proposal.Subject.Key));
    }

    protected override string? WordOf(string field, string? value) => field switch
    {
        "service" when Enum.TryParse<UtilityService>(value, out var service) => OutageWords.Of(service).Ru,
        "what" when Enum.TryParse<OutageKind>(value, out var kind) => OutageWords.Of(kind).Ru,
        "reason" when Enum.TryParse<OutageReason>(value, out var reason) => OutageWords.Of(reason).Ru,
        "state" when Enum.TryParse<OutageStatus>(value, out var status) => OutageWords.Of(status).Ru,
        _ => value,
    };

    /// <summary>The updates of the town tell of it too.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return [PublicTopics.Outages, PublicTopics.Town(OutageContent.TownIn(proposal.Subject.Key))];
    }

    /// <summary>What is over is history, and is not looked for.</summary>
    protected override SearchEntry? EntryOf(Subject subject, OutageContent content)
    {
        if (!content.IsThere() || content.IsPastAt(clock.GetUtcNow().UtcDateTime))
            return null;
        var (town, places) = (OutageContent.TownIn(subject.Key), OutageWords.PlacesOf(content));
        return SearchEntry.Of(subject, What, OutageWords.TitleOf(content), new($"Отключение: {places}", $"Outage: {places}"), OutagePlaces.OnList(town, OutageContent.WordIn(subject.Key))) with { Towns = [town] };
    }

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, OutageContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (content.Service is null)
            problems.Add(new(nameof(content.Service), "Выберите, чего нет."));
        if (content.What is null)
            problems.Add(new(nameof(content.What), "Выберите вид отключения."));
        if (content.StartUtc is null)
            problems.Add(new(nameof(content.StartUtc), "Укажите день и время начала."));
        else if (content.StartUtc > clock.GetUtcNow().UtcDateTime + Furthest)
            problems.Add(new(nameof(content.StartUtc), $"Дальше {Furthest.Days} дней не объявляют: проверьте день."));
        if (content.ForecastEndUtc <= content.StartUtc)
            problems.Add(new(nameof(content.ForecastEndUtc), "Обещанный конец должен быть позже начала."));
        // Times are of minutes: what was off for less began and ended in one of them.
        if (content.EndUtc < content.StartUtc)
            problems.Add(new(nameof(content.EndUtc), "Конец раньше начала."));
        if (content.EndUtc > clock.GetUtcNow().UtcDateTime)
            problems.Add(new(nameof(content.EndUtc), "Это время ещё не наступило: укажите обещанный конец, а не настоящий."));
        if (content.EndUtc is not null && content.Status != OutageStatus.Restored)
            problems.Add(new(nameof(content.Steps), "Раз отключение кончилось, последняя запись в ходе работ — «восстановлено»."));
        if (content.EndUtc is null && content.Status == OutageStatus.Restored)
            problems.Add(new(nameof(content.EndUtc), "Укажите, когда восстановили."));
        if (content.Reason is null)
            problems.Add(new(nameof(content.Reason), "Выберите причину."));
        problems.AddRange(Limit(nameof(content.Note), content.Note, OutageContent.TextMaxLength));
        problems.AddRange(Limit(nameof(content.Dispatcher), content.Dispatcher, OutageContent.LineMaxLength));
        problems.AddRange(Limit(nameof(content.Phone), content.Phone, OutageContent.LineMaxLength));
        if (string.IsNullOrEmpty(content.Phone))
            problems.Add(new(nameof(content.Phone), "Укажите телефон диспетчера: по нему позвонит житель."));
        if (content.Households is < 0 or > OutageContent.MostHouseholds)
            problems.Add(new(nameof(content.Households), $"От 0 до {Numbers.Show(OutageContent.MostHouseholds)}; не знаете — оставьте пустым."));
        problems.AddRange(OfPlaces(content));
        problems.AddRange(OfSteps(content));
        return Task.FromResult<IReadOnlyList<InputProblem>>(problems);
    }

    private static IEnumerable<InputProblem> OfPlaces(OutageContent content)
    {
        if (content.Places.Count == 0)
            yield return new(nameof(content.Places), "Назовите хотя бы одну улицу, по строке на каждую.");
        if (content.Places.Count > OutageContent.MostPlaces)
            yield return new(nameof(content.Places), $"Не больше {OutageContent.MostPlaces} строк.");
        foreach (var place in content.Places.Where(place => place.Street.Length is 0 or > OutageContent.LineMaxLength || place.Houses.Length > OutageContent.LineMaxLength))
            yield return new(nameof(content.Places), $"Не читается строка «{TextStart.Of(place.Street, 40)}»: улица, а после двоеточия — дома, каждое не длиннее {OutageContent.LineMaxLength} знаков.");
    }

    private static IEnumerable<InputProblem> OfSteps(OutageContent content)
    {
        if (content.Steps.Count > OutageContent.MostSteps)
            yield return new(nameof(content.Steps), $"Не больше {OutageContent.MostSteps} записей.");
        if (content.Steps.Zip(content.Steps.Skip(1)).Any(pair => pair.Second.AtUtc < pair.First.AtUtc))
            yield return new(nameof(content.Steps), "Записи в ходе работ стоят по времени.");
        foreach (var step in content.Steps.Where(step => step.Note.Length > OutageContent.LineMaxLength))
            yield return new(nameof(content.Steps), $"Не длиннее {OutageContent.LineMaxLength} знаков: «{TextStart.Of(step.Note, 40)}».");
    }

    private static IEnumerable<InputProblem> Limit(string field, string? text, int most) =>
        text?.Length > most ? [new(field, $"Не длиннее {most} знаков.")] : [];
}
