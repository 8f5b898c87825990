using SmallTowns.Domain.Figures;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Home;

/// <summary>Something typed and not sent, and where to go on with it.</summary>
/// <param name="Address">Empty where the form is no longer known.</param>
public sealed record HomeDraft(string Title, string? Address, DateTime SavedUtc)
{
    public static HomeDraft Of(DraftForm form, DateTime savedUtc, DraftNames names) => form switch
    {
        { Kind: "town", Subject: var slug } when names.Towns.TryGetValue(slug, out var town) => OfTown(town, $"/staff/towns/{slug}", form.Parts, savedUtc),
        { Kind: "source", Subject: "new" } => new("Новый источник", "/staff/sources/new", savedUtc),
        { Kind: "source", Id: { } id } when names.Sources.TryGetValue(id, out var title) => new($"Источник «{title}»", $"/staff/sources/{id}", savedUtc),
        { Kind: "indicator", Subject: "new", Parts: [var code] } => new($"Новый показатель, код {code}", $"/staff/indicators/by-code/{code}", savedUtc),
        { Kind: "indicator", Subject: "new" } => new("Новый показатель", "/staff/indicators/new", savedUtc),
        { Kind: "indicator", Id: { } id } when names.Indicators.TryGetValue(id, out var name) => new($"Показатель «{name}»", $"/staff/indicators/{id}", savedUtc),
        { Kind: "grid" } => new("Числа таблицей", "/staff/figures/grid", savedUtc),
        { Kind: "assignment", Subject: "new" } => new("Новое поручение", "/staff/association/assignments/new", savedUtc),
        { Kind: "assignment", Subject: "warning", Parts: ["new", var warning] } => new($"Поручение по предупреждению № {warning}", $"/staff/association/assignments/new?warning={Uri.EscapeDataString(warning)}", savedUtc),
        { Kind: "assignment", Parts: ["new", var decision] } => new($"Поручение по решению {decision}", $"/staff/association/assignments/new?decision={Uri.EscapeDataString(decision)}", savedUtc),
        { Kind: "assignment", Id: { } id } => new("Поручение: отчёт, решение или участники", $"/staff/association/assignments/{id}", savedUtc),
        { Kind: "support", Id: { } id } => new("Переписка по запросу города", $"/staff/support/{id}", savedUtc),
        { Kind: "warning", Id: { } id } => new("Предупреждение", $"/staff/warnings/{id}", savedUtc),
        { Kind: "support" } => new("Запрос города", "/staff/support/new", savedUtc),
        { Kind: "knowledge", Parts: [var request] } => new("Статья из ответа", $"/staff/knowledge/from/{request}", savedUtc),
        { Kind: "knowledge", Id: { } id } => new("Статья базы знаний", $"/staff/knowledge/{id}/edit", savedUtc),
        { Kind: "campaign", Subject: "new" } => new("Новый запрос данных", "/staff/campaigns/new", savedUtc),
        { Kind: "campaign", Id: { } id } => new("План запроса данных", $"/staff/campaigns/{id}/edit", savedUtc),
        { Kind: "cooperation", Subject: "new" } => new("Новая потребность или предложение", "/staff/cooperation/new", savedUtc),
        { Kind: "cooperation", Id: { } id, Parts: ["edit"] } => new("Потребность или предложение города: правка", $"/staff/cooperation/{id}/edit", savedUtc),
        { Kind: "cooperation", Id: { } id } => new("Потребность или предложение города", $"/staff/cooperation/{id}", savedUtc),
        { Kind: "agreement", Subject: "new" } => new("Новое соглашение", "/staff/agreements/new", savedUtc),
        { Kind: "agreement", Id: { } id, Parts: ["edit"] } => new("Проект соглашения", $"/staff/agreements/{id}/edit", savedUtc),
        { Kind: "agreement", Id: { } id } => new("Соглашение: шаг или отчёт", $"/staff/agreements/{id}", savedUtc),
        { Kind: "partner", Subject: "new" } => new("Новый партнёр", "/staff/partners/new", savedUtc),
        { Kind: "partner", Id: { } id } => new("Партнёр", $"/staff/partners/{id}", savedUtc),
        { Kind: "warning-rule", Subject: "new" } => new("Новое правило предупреждений", "/staff/monitoring/rules/new", savedUtc),
        { Kind: "warning-rule", Id: { } id } => new("Правило предупреждений", $"/staff/monitoring/rules/{id}", savedUtc),
        { Kind: "assessment", Subject: "criteria" } => new("Критерии самооценки", "/staff/assessments/criteria", savedUtc),
        { Kind: "assessment", Id: { } id, Parts: ["check"] } => new("Самооценка города: проверка", $"/staff/assessments/{id}", savedUtc),
        { Kind: "assessment", Id: { } id } => new("Самооценка города", $"/staff/assessments/{id}", savedUtc),
        { Kind: "operator" } => new("Кто ведёт портал", "/staff/operator", savedUtc),
        _ => new("Набранное о том, чего больше нет", null, savedUtc),
    };

    private static HomeDraft OfTown(string town, string address, IReadOnlyList<string> parts, DateTime savedUtc) => parts switch
    {
        ["employment"] => new($"{town}: занятость по отраслям", $"{address}/employment?table=true", savedUtc),
        ["figure", "new", nameof(FigureKind.Indicator), { Length: > 0 } code] =>
            new($"{town}: {FigureWords.Of(FigureKind.Indicator).ToLowerInvariant()}, новое число", $"{address}/figures?add={FigureKind.Indicator}&indicator={Uri.EscapeDataString(code)}", savedUtc),
        ["figure", "new", var kind, ..] when Enum.TryParse<FigureKind>(kind, out var known) =>
            new($"{town}: {FigureWords.Of(known).ToLowerInvariant()}, новое число", $"{address}/{FigureAddresses.TabOf(known)}?add={known}", savedUtc),
        ["figure", "proposal", var id] => new($"{town}: число на проверке", $"{address}/figures?proposal={id}", savedUtc),
        ["figure", var id] => new($"{town}: исправление числа", $"{address}/figures?edit={id}", savedUtc),
        [var section] when Enum.TryParse<TownSectionKind>(section, out var kind) && Enum.IsDefined(kind) =>
            new($"{town}: «{Words.Of(kind)}»", kind.IsText() ? $"{address}/texts?edit={kind}" : $"{address}/{section.ToLowerInvariant()}?edit=true", savedUtc),
        _ => new($"{town}: правка", address, savedUtc),
    };
}

/// <summary>The name of a form in its parts: <c>town:abinsk/Economy</c>, <c>source:12</c>, <c>indicator:new</c>.</summary>
public sealed record DraftForm(string Kind, string Subject, IReadOnlyList<string> Parts)
{
    public int? Id => int.TryParse(Subject, out var id) ? id : null;

    public static DraftForm Of(string form)
    {
        var (kind, rest) = form.Split(':', 2) is [var first, var second] ? (first, second) : (form, "");
        return rest.Split('/') is [var subject, .. var parts] ? new(kind, subject, parts) : new(kind, rest, []);
    }
}

/// <summary>What the drafts are about: towns by their addresses, sources and indicators by their ids.</summary>
public sealed record DraftNames(
    IReadOnlyDictionary<string, string> Towns, IReadOnlyDictionary<int, string> Sources, IReadOnlyDictionary<int, string> Indicators);
