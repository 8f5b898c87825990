using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Indicators;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.Comparison;

/// <summary>Values of recorded fields as words: dates, yes and no, members of enumerations.</summary>
public static class FieldValues
{
    public static string? Of(string field, JsonNode? value) => value switch
    {
        null => null,
        JsonValue scalar => OfText(field, scalar) ?? PlainValues.Of(scalar),
        JsonArray list => string.Join("\n", list.Select(item => Of(field, item))),
        JsonObject row when row["state"] is JsonValue state && Enum.TryParse<ParameterState>(state.ToString(), out var known) => OfParameter(field, known, row),
        JsonObject row when row["numerator"] is not null => ContentJson.Read<RequiredShare>(row.ToJsonString()).Words.Ru,
        JsonObject row => string.Join("; ", row.Where(cell => cell.Value is not null && cell.Key != "key" && !cell.Key.StartsWith('$'))
            .Select(cell => $"{FieldLabels.Of(cell.Key)}: {Of(cell.Key, cell.Value)}")),
        _ => value.ToString(),
    };

    /// <summary>A field of a whole content. A row of a programme names what it pays for by a key: it is told by its words.</summary>
    public static string? OfContent(JsonObject content, string field)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content["measures"] is not JsonArray activities || content[field] is not JsonArray rows || !rows.OfType<JsonObject>().Any(row => row.ContainsKey("measure")))
            return Of(field, content[field]);
        var told = rows.DeepClone().AsArray();
        foreach (var row in told.OfType<JsonObject>())
        {
            var key = row["measure"]?.ToString();
            row.Remove("measure");
            if (activities.OfType<JsonObject>().FirstOrDefault(one => one["key"]?.ToString() == key)?["what"]?.ToString() is { } what)
                row["activity"] = what;
        }

        return Of(field, told);
    }

    private static readonly string[] Evidence = ["source", "date", "by"];

    /// <summary>A parameter of the register: its value, that there is none, or that it is not known, and who says so.</summary>
    private static string OfParameter(string field, ParameterState state, JsonObject row)
    {
        var value = state switch
        {
            ParameterState.Value => $"{Of(field, row["value"])} {row["unit"]}".TrimEnd(),
            ParameterState.No => "нет",
            _ => "неизвестно",
        };
        var evidence = string.Join(", ", Evidence.Select(key => Of(key, row[key])).Where(text => text is not null));
        return evidence.Length == 0 ? value : $"{value} ({evidence})";
    }

    /// <summary>Text that is more than itself: a moment, a member of an enumeration.</summary>
    private static string? OfText(string field, JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.String || value.ToString() is not { Length: > 0 } text)
            return null;
        if (field.EndsWith("Utc", StringComparison.OrdinalIgnoreCase)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc))
            return StaffTime.Text(utc);
        return Word(field, text);
    }

    /// <summary>A key tells only whether these are the same data as elsewhere in the history.</summary>
    public static string OfPersonalKey(string key) => $"запись {key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..][..6]}";

    private static string? Word(string field, string text) => field switch
    {
        "personal" => OfPersonalKey(text),
        nameof(Figure.Basis) or "basis" => In<TerritorialBasis>(text, Words.Of),
        nameof(Figure.Status) => In<FigureStatus>(text, FigureWords.Of),
        nameof(Figure.Qualifier) => In<FigureQualifier>(text, FigureWords.Of),
        nameof(PopulationCount.Method) => In<PopulationMethod>(text, FigureWords.Of),
        nameof(TravelTime.Mode) => In<TravelMode>(text, FigureWords.Of),
        nameof(EmploymentCount.Measure) => In<EmploymentMeasure>(text, FigureWords.Of),
        nameof(Indicator.Topic) or "topic" => In<IndicatorTopic>(text, IndicatorLabels.Of),
        nameof(Proposal.Origin) => In<ChangeOrigin>(text, ReviewWords.Of),
        "source" => In<FundSource>(text, source => ProgrammeWords.Of(source).Ru),
        "state" => In<MeasureState>(text, state => ProgrammeWords.Of(state).Ru),
        "direction" => In<TargetDirection>(text, direction => ProgrammeWords.Of(direction).Ru),
        "majorityOf" => In<MajorityBase>(text, @base => PollOutcome.BaseWords(@base).Ru),
        "secrecy" => In<Secrecy>(text, secrecy => CharterWords.Of(secrecy).Ru),
        "forms" => In<MeetingForm>(text, form => CharterWords.Of(form).Ru),
        "tie" => In<TieRule>(text, tie => CharterWords.Of(tie).Ru),
        "runOff" => In<RunOffRule>(text, rule => CharterWords.Of(rule).Ru),
        nameof(BatchStep.Action) => In<BatchAction>(text, ReviewWords.Of),
        nameof(Proposal.State) => In<ProposalState>(text, ReviewWords.Of) ?? In<FigureState>(text, Of),
        _ => null,
    };

    private static string? In<T>(string text, Func<T, string> words) where T : struct, Enum =>
        Enum.TryParse<T>(text, out var member) && Enum.IsDefined(member) ? words(member) : null;

    private static string Of(FigureState state) => state switch
    {
        FigureState.Draft => "Черновик",
        FigureState.Superseded => "Заменено другим",
        _ => state.ToString(),
    };
}
