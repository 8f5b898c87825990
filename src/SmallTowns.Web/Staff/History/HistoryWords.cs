using System.Text.Json;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Review.Comparison;

namespace SmallTowns.Web.Staff.History;

/// <summary>Records in words.</summary>
public static class HistoryWords
{
    /// <summary>Everything that leaves records. A test looks that none is missing.</summary>
    public static readonly IReadOnlyDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        [nameof(Proposal)] = "Правка",
        [nameof(PopulationCount)] = FigureWords.Of(FigureKind.Population),
        [nameof(TerritoryArea)] = FigureWords.Of(FigureKind.Area),
        [nameof(TravelTime)] = FigureWords.Of(FigureKind.TravelTime),
        [nameof(EmploymentCount)] = FigureWords.Of(FigureKind.Employment),
        [nameof(IndicatorValue)] = "Значение показателя",
        [nameof(ExpertBelt)] = FigureWords.Of(FigureKind.ExpertBelt),
        [nameof(TownSection)] = "Раздел страницы",
        [nameof(PersonalContact)] = "Личные данные контакта",
        [nameof(Town)] = "Основные сведения",
        [nameof(TownMunicipality)] = "Муниципальное образование",
        [nameof(TownResponsibility)] = "Ответственный за город",
        [nameof(Source)] = "Источник",
        [nameof(Indicator)] = "Показатель каталога",
        [nameof(NotApplicable)] = "Отметка «неприменимо»",
        [nameof(ImportBatch)] = "Загрузка файла",
    };

    public static string Of(ChangeAction action) => action switch
    {
        ChangeAction.Added => "добавлено",
        ChangeAction.Changed => "изменено",
        ChangeAction.Removed => "удалено",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static bool IsFigure(string subject) => subject is nameof(PopulationCount) or nameof(TerritoryArea) or nameof(TravelTime)
        or nameof(EmploymentCount) or nameof(IndicatorValue) or nameof(ExpertBelt);

    /// <summary>"Население, 2014, по городу"; "Правка: текст «Экономика»"; otherwise the kind and the key.</summary>
    public static string What(ChangeRecord record, HistoryNames names)
    {
        var subject = Subjects.GetValueOrDefault(record.Subject, record.Subject);
        var detail = record.Subject switch
        {
            nameof(Proposal) => OfProposal(record.Key),
            nameof(TownSection) => SectionOf(record.Key),
            nameof(Town) => names.TownOf(record),
            nameof(PersonalContact) => FieldValues.OfPersonalKey(record.Key),
            _ when IsFigure(record.Subject) => SeriesOf(record.Key),
            _ => record.Key.Contains(':', StringComparison.Ordinal) ? record.Key[(record.Key.IndexOf(':', StringComparison.Ordinal) + 1)..] : record.Key,
        };
        return string.IsNullOrEmpty(detail) ? subject : IsFigure(record.Subject) ? detail : $"{subject}: {detail}";
    }

    public static IReadOnlyList<ComparedField> Fields(ChangeRecord record, HistoryNames names)
    {
        var (before, after) = (Parse(record.Before), Parse(record.After));
        return
        [
            .. after.Select(field => field.Key).Union(before.Select(field => field.Key))
                .Where(FieldLabels.IsShown)
                .SelectMany(key => key == nameof(TownSection.Content)
                    ? Inner(before[key], after[key])
                    : [new ComparedField(FieldLabels.Of(key), Value(record, key, before[key], names), Value(record, key, after[key], names))])
                .Where(field => field.IsChanged),
        ];
    }

    private static string? Value(ChangeRecord record, string key, JsonNode? value, HistoryNames names) =>
        record.Subject == nameof(PersonalContact) && PersonalContact.WithheldFields.Contains(key)
            ? value?.GetValueKind() == JsonValueKind.True ? "было указано, в истории не хранится" : null
            : names.Of(key, value) ?? FieldValues.Of(key, value);

    /// <summary>The content of a section is JSON within JSON: its fields are told, not its text.</summary>
    private static IEnumerable<ComparedField> Inner(JsonNode? before, JsonNode? after)
    {
        var (old, now) = (Parse(before?.ToString()), Parse(after?.ToString()));
        return now.Select(field => field.Key).Union(old.Select(field => field.Key)).Where(key => !key.StartsWith('$'))
            .Select(key => new ComparedField(FieldLabels.Of(key), FieldValues.Of(key, old[key]), FieldValues.Of(key, now[key])));
    }

    // "section:3|Economy", "figure:town:abinsk|Population|Town|2014|5": the last is the number of the source.
    private static string OfProposal(string key) =>
        key.StartsWith("figure:", StringComparison.Ordinal) ? SeriesOf(key["figure:".Length..key.LastIndexOf('|')]) : SectionOf(key);

    private static string SectionOf(string key) =>
        Enum.TryParse<TownSectionKind>(key.Split('|')[^1], out var kind) && Enum.IsDefined(kind) ? $"«{Words.Of(kind)}»" : key;

    // "town:abinsk|Employment|Okved1:A|Town|2014": the kind comes second, the territory and the time after what is counted.
    private static string SeriesOf(string key)
    {
        var words = new List<string>();
        foreach (var part in key.Split('|').Skip(1))
        {
            if (Enum.TryParse<FigureKind>(part, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(part[0]))
                words.Add(FigureWords.Of(kind));
            else if (Enum.TryParse<TerritorialBasis>(part, out var basis) && Enum.IsDefined(basis) && !char.IsAsciiDigit(part[0]))
                words.Add(Words.Over(basis));
            else if (part.Split(':') is [var classification, var sector, var measure] && Enum.TryParse<EmploymentMeasure>(measure, out var counted))
                words.Add($"{(classification == nameof(SectorClassification.Okved1) ? "ОКВЭД 1" : "ОКВЭД 2")}, раздел {sector}, {FigureWords.Of(counted)}");
            else
                words.Add(part == "undated" ? "период не указан" : part);
        }

        return string.Join(", ", words);
    }

    private static JsonObject Parse(string? json)
    {
        try
        {
            return json is null ? [] : JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // A record of a later or earlier version of the program may hold something else; it is still shown.
            return [];
        }
    }
}
