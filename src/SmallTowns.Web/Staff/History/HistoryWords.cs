using System.Text.Json;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.History;

/// <summary>Records in words.</summary>
public static class HistoryWords
{
    /// <summary>Everything that leaves records. A test looks that none is missing.</summary>
    public static readonly IReadOnlyDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        [RecordSubjects.Proposal] = "Правка",
        [RecordSubjects.Population] = FigureWords.Of(FigureKind.Population),
        [RecordSubjects.Area] = FigureWords.Of(FigureKind.Area),
        [RecordSubjects.TravelTime] = FigureWords.Of(FigureKind.TravelTime),
        [RecordSubjects.Employment] = FigureWords.Of(FigureKind.Employment),
        [RecordSubjects.IndicatorValue] = "Значение показателя",
        [RecordSubjects.ExpertBelt] = FigureWords.Of(FigureKind.ExpertBelt),
        [RecordSubjects.Document] = "Раздел страницы",
        [RecordSubjects.PersonalContact] = "Личные данные контакта",
        [RecordSubjects.Town] = "Основные сведения",
        [RecordSubjects.TownMunicipality] = "Муниципальное образование",
        [RecordSubjects.TownResponsibility] = "Ответственный за город",
        [RecordSubjects.Source] = "Источник",
        [RecordSubjects.Indicator] = "Показатель каталога",
        [RecordSubjects.NotApplicable] = "Отметка «неприменимо»",
        [RecordSubjects.ImportBatch] = "Загрузка файла",
        [RecordSubjects.TableBatch] = "Таблица чисел",
        [RecordSubjects.BatchStep] = "Решение о таблице или файле",
        [RecordSubjects.Operator] = "Кто ведёт портал",
        [RecordSubjects.StandingApproval] = "Постоянное разрешение",
    };

    public static string Of(ChangeAction action) => action switch
    {
        ChangeAction.Added => "добавлено",
        ChangeAction.Changed => "изменено",
        ChangeAction.Removed => "удалено",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>"Население, 2014, по городу"; "Правка: текст «Экономика»"; otherwise the kind and the key.</summary>
    public static string What(ChangeRecord record, HistoryNames names, ReviewedKinds kinds)
    {
        var subject = Subjects.GetValueOrDefault(record.Subject, record.Subject);
        var detail = record.Subject switch
        {
            RecordSubjects.Proposal or RecordSubjects.Document =>
                kinds.Find(Subject.KindOf(record.Key))?.TitleOf(Subject.KeyOf(record.Key)) ?? record.Key,
            RecordSubjects.Town => names.TownOf(record),
            RecordSubjects.Operator => null,
            RecordSubjects.PersonalContact => FieldValues.OfPersonalKey(record.Key),
            _ when RecordSubjects.IsFigure(record.Subject) => SeriesWords.Of(record.Key),
            _ => record.Key.Contains(':', StringComparison.Ordinal) ? record.Key[(record.Key.IndexOf(':', StringComparison.Ordinal) + 1)..] : record.Key,
        };
        return string.IsNullOrEmpty(detail) ? subject : RecordSubjects.IsFigure(record.Subject) ? detail : $"{subject}: {detail}";
    }

    public static IReadOnlyList<ComparedField> Fields(ChangeRecord record, HistoryNames names)
    {
        var (before, after) = (Parse(record.Before), Parse(record.After));
        return
        [
            .. after.Select(field => field.Key).Union(before.Select(field => field.Key))
                .Where(FieldLabels.IsShown)
                .SelectMany(key => key == nameof(PublishedDocument.Content)
                    ? Inner(before[key], after[key])
                    : [new ComparedField(FieldLabels.Of(key), Value(record, key, before[key], names), Value(record, key, after[key], names))])
                .Where(field => field.IsChanged),
        ];
    }

    private static string? Value(ChangeRecord record, string key, JsonNode? value, HistoryNames names) =>
        record.Subject == RecordSubjects.PersonalContact && PersonalContact.WithheldFields.Contains(key)
            ? value?.GetValueKind() == JsonValueKind.True ? "было указано, в истории не хранится" : null
            : names.Of(key, value) ?? FieldValues.Of(key, value);

    /// <summary>The content of a section is JSON within JSON: its fields are told, not its text.</summary>
    private static IEnumerable<ComparedField> Inner(JsonNode? before, JsonNode? after)
    {
        var (old, now) = (Parse(before?.ToString()), Parse(after?.ToString()));
        return now.Select(field => field.Key).Union(old.Select(field => field.Key)).Where(key => !key.StartsWith('$'))
            .Select(key => new ComparedField(FieldLabels.Of(key), FieldValues.OfContent(old, key), FieldValues.OfContent(now, key)));
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
