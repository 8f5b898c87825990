using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Association;

/// <summary>What makes a mandate void or meaningless, each beside its field.</summary>
internal static class MandateChecks
{
    public static IReadOnlyList<InputProblem> Of(MandateInput input, AssociationMember? member, DateOnly today)
    {
        List<InputProblem> problems = [.. OfWhom(input, member), .. OfTerm(input, today), .. OfScope(input)];
        if (Line(input.DocumentNumber)?.Length > MemberMandate.DocumentMaxLength)
            problems.Add(new(nameof(input.DocumentNumber), $"Не длиннее {MemberMandate.DocumentMaxLength} знаков."));
        if (Line(input.Instruction)?.Length > MemberMandate.InstructionMaxLength)
            problems.Add(new(nameof(input.Instruction), $"Не длиннее {MemberMandate.InstructionMaxLength} знаков."));
        return problems;
    }

    private static IEnumerable<InputProblem> OfWhom(MandateInput input, AssociationMember? member)
    {
        if (member is null)
            yield return new(nameof(input.MemberId), "Выберите, кого представляют.");
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            yield return new(nameof(input.Kind), "Выберите, по должности или по доверенности.");
        if (Line(input.PersonName) is not { } name)
            yield return new(nameof(input.PersonName), "Введите имя представителя.");
        else if (name.Length > MemberMandate.PersonMaxLength)
            yield return new(nameof(input.PersonName), $"Не длиннее {MemberMandate.PersonMaxLength} знаков.");
        else if (TypedName.FaultOf(name) is { } fault)
            yield return new(nameof(input.PersonName), fault);
    }

    private static IEnumerable<InputProblem> OfTerm(MandateInput input, DateOnly today)
    {
        if (input.Kind is MandateKind.Proxy && input.IssuedOn is null)
            yield return new(nameof(input.IssuedOn), "Доверенность без даты выдачи ничтожна (статья 186 Гражданского кодекса).");
        if (input.IssuedOn > today)
            yield return new(nameof(input.IssuedOn), "Этот день ещё не наступил.");
        if (input.ValidFrom < input.IssuedOn)
            yield return new(nameof(input.ValidFrom), "Полномочия не начинаются раньше дня выдачи.");
        if (new Mandate("", "", input.Kind ?? default) { IssuedOn = input.IssuedOn, Until = input.ValidUntil }.LastDay < (input.ValidFrom ?? input.IssuedOn))
            yield return new(nameof(input.ValidUntil), input.ValidUntil is null ? "Последний день раньше первого: доверенность без срока действует год со дня выдачи." : "Последний день раньше первого.");
    }

    private static IEnumerable<InputProblem> OfScope(MandateInput input)
    {
        if (input.Scope is not MandateScope.All && input.MeetingId is null)
            yield return new(nameof(input.MeetingId), "Выберите собрание.");
        if (input.Scope is MandateScope.Items && input.ItemIds.Count is 0 or > MemberMandate.MostItems)
            yield return new(nameof(input.ItemIds), "Выберите вопросы повестки.");
    }
}

/// <summary>A mandate as it is shown.</summary>
/// <param name="LastDay">The last day on which it serves: of a proxy without a term a year after it was issued.</param>
public sealed record MandateRow(
    int Id, string Member, MemberKind Voice, string Person, MandateKind Kind, string? Document, DateOnly? IssuedOn, DateOnly? From, DateOnly? LastDay, bool IsTermByLaw,
    MandateScope Scope, int? MeetingId, string? Instruction, MandateState State, DateTime RegisteredUtc, string RegisteredBy, DateTime? RevokedUtc, string? RevokedReason)
{
    /// <param name="withPaper">Whether the paper and the instruction are shown to whoever asks.</param>
    public static MandateRow Of(MemberMandate mandate, bool withPaper, DateOnly today, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        var served = mandate.ToMandate();
        return new(
            mandate.Id, mandate.Member!.Name.Ru, mandate.Member.Kind, mandate.PersonName, mandate.Kind, withPaper ? mandate.DocumentNumber : null, mandate.IssuedOn,
            mandate.ValidFrom ?? mandate.IssuedOn, served.LastDay, mandate.ValidUntil is null && served.LastDay is not null, mandate.Scope, mandate.MeetingId,
            withPaper ? mandate.Instruction : null, StateOf(mandate, served, today, utcNow), mandate.RegisteredUtc, mandate.RegisteredBy, mandate.RevokedUtc,
            withPaper ? mandate.RevokedReason : null);
    }

    private static MandateState StateOf(MemberMandate mandate, Mandate served, DateOnly today, DateTime utcNow) =>
        mandate.RevokedUtc <= utcNow ? MandateState.Revoked
        : mandate.Member!.Until < today || served.LastDay < today ? MandateState.Over
        : (mandate.ValidFrom ?? mandate.IssuedOn) > today || mandate.Member.Since > today ? MandateState.NotYet
        : MandateState.Serves;
}

public enum MandateState
{
    Serves = 1,
    NotYet = 2,
    Over = 3,
    Revoked = 4,
}
