using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>
/// One parameter of the objects of the register: what it is called and how it is typed, read, shown and stored. Forms, the card, files, the
/// schema and comparisons are all made from these.
/// </summary>
public abstract record SiteField
{
    /// <summary>Its place in JSON, <c>utilities.power.freeMegawatts</c>; also its name in files and in what is wrong with a form.</summary>
    public required string Code { get; init; }
    public required LocalizedText Label { get; init; }
    public required SiteSection Section { get; init; }
    public LocalizedText? Hint { get; init; }

    /// <summary>One of <see cref="SiteUnits"/>; empty for what is no number.</summary>
    public string? Unit { get; init; }

    /// <summary>Kinds of objects that can have it.</summary>
    public IReadOnlyList<SiteKind> Kinds { get; init; } = Enum.GetValues<SiteKind>();

    /// <summary>Whether "there is none" says something: an address there always is.</summary>
    public bool MayBeNone { get; init; } = true;

    /// <summary>Leads to the object elsewhere and says nothing of it: not to have it leaves a card complete.</summary>
    public bool IsReferenceOnly { get; init; }

    /// <summary>The name under which <see cref="SiteObjectCheck"/> speaks of it.</summary>
    public string CheckedAs { get => field ?? Code; init; }

    public abstract SiteValueType Type { get; }
    public abstract IReadOnlyList<SiteChoice> Choices { get; }

    public abstract StatedParameter Of(SiteObject site);

    public abstract TypedParameter Open(SiteObject site);

    /// <summary>The object with what was typed; what cannot be read is among the problems, and the object stays as it is.</summary>
    public abstract SiteObject Read(SiteObject site, TypedParameter typed, ICollection<InputProblem> problems);

    public bool AppliesTo(SiteKind kind) => Kinds.Contains(kind);
}

/// <inheritdoc/>
public sealed record SiteField<TValue>(Func<SiteObject, Parameter<TValue>> Get, Func<SiteObject, Parameter<TValue>, SiteObject> Set, ValueForm<TValue> Form) : SiteField
    where TValue : struct
{
    public override SiteValueType Type => Form.Type;

    public override IReadOnlyList<SiteChoice> Choices => Form.Choices;

    public override StatedParameter Of(SiteObject site)
    {
        var parameter = Get(site);
        return new(parameter.State, parameter.Value is { } value ? Form.Show(value) : null, parameter.Reason, parameter.Source, parameter.Date, parameter.By);
    }

    public override TypedParameter Open(SiteObject site)
    {
        var parameter = Get(site);
        var (text, english) = parameter.Value is { } value ? Form.Write(value) : ("", "");
        return new()
        {
            State = parameter.State,
            Value = text,
            ValueEn = english,
            Reason = parameter.Reason ?? UnknownReason.NotStated,
            Source = parameter.Source ?? "",
            Date = parameter.Date,
            By = parameter.By ?? "",
        };
    }

    public override SiteObject Read(SiteObject site, TypedParameter typed, ICollection<InputProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(problems);
        var (source, by) = (OptionalText.Line(typed.Source), OptionalText.Line(typed.By));
        if (source?.Length > Parameter.LineMaxLength || by?.Length > Parameter.LineMaxLength)
        {
            problems.Add(new(Code, T($"Источник и кто сообщил — не длиннее {Parameter.LineMaxLength} знаков.", $"The source and who says so: at most {Parameter.LineMaxLength} characters.")));
            return site;
        }

        switch (typed.State)
        {
            case ParameterState.Value:
                var (value, problem) = Form.Read(typed.Value, typed.ValueEn);
                if (value is { } read)
                    return Set(site, Parameter.Of(read, Unit, source, typed.Date, by));
                problems.Add(new(Code, problem!));
                return site;
            case ParameterState.No when MayBeNone:
                return Set(site, Parameter.No<TValue>(source, typed.Date, by));
            case ParameterState.Unknown when Enum.IsDefined(typed.Reason):
                return Set(site, typed.Reason == UnknownReason.NotStated && source is null && by is null && typed.Date is null
                    ? Parameter.NotStated<TValue>()
                    : Parameter.Unknown<TValue>(typed.Reason, source, typed.Date, by));
            default:
                problems.Add(new(Code, T("Выберите «есть значение» или «неизвестно».", "Choose “a value” or “unknown”.")));
                return site;
        }
    }
}

/// <param name="Text">The value in the reader's language, with its unit.</param>
public readonly record struct StatedParameter(ParameterState State, string? Text, UnknownReason? Reason, string? Source, DateOnly? Date, string? By)
{
    /// <summary>Nobody has said anything of it yet.</summary>
    public bool IsNotStated => Reason == UnknownReason.NotStated;

    /// <summary>The value, or that there is none, or that it is not known and why.</summary>
    public string Words => State switch
    {
        ParameterState.Value => Text!,
        ParameterState.No => T("нет", "none"),
        _ => SiteWords.Of(Reason!.Value),
    };
}
