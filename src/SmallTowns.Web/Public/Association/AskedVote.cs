using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Meetings;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Association;

/// <summary>A vote to be worked out, as the address of the simulator names it.</summary>
public sealed class AskedVote
{
    public const string RuleParameter = "rule";
    public const string AllParameter = "members";
    public const string PresentParameter = "present";
    public const string RecusedParameter = "recused";
    public const string ForParameter = "for";
    public const string AgainstParameter = "against";
    public const string AbstainedParameter = "abstained";
    public const string ChairParameter = "chair";
    public const string ChairFor = "for";
    public const string ChairAgainst = "against";

    /// <summary>Stands for the bodies of which the charter says nothing. No body has such a code: theirs are of small letters.</summary>
    public const string OtherBodies = "OTHER";

    private const int MostMembers = 10_000;
    private const int MaxDigits = 7;

    /// <summary>The numbers that are asked for, in the order of the form.</summary>
    public static readonly IReadOnlyList<(string Parameter, LocalizedText Name)> Numbers =
    [
        (AllParameter, new("всего членов", "all members")),
        (PresentParameter, new("представлено", "represented")),
        (RecusedParameter, new("не голосуют из-за интереса", "recused")),
        (ForParameter, new("за", "for")),
        (AgainstParameter, new("против", "against")),
        (AbstainedParameter, new("воздержались", "abstained")),
    ];

    private readonly AskedConditions asked;

    public AskedVote(Charter charter, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(charter);
        ArgumentNullException.ThrowIfNull(query);
        asked = new(query);
        Choices = [.. ChoicesOf(charter)];
        Code = asked.Known(RuleParameter, known => Choices.Any(choice => choice.Code == known), T("такого вида вопросов в правилах нет", "there is no such type of question in the rules")) ?? Choices[0].Code;
        Rule = Choices.First(choice => choice.Code == Code).Rule;
        All = Number(AllParameter);
        Present = Number(PresentParameter);
        Recused = Number(RecusedParameter);
        For = Number(ForParameter);
        Against = Number(AgainstParameter);
        Abstained = Number(AbstainedParameter);
        Chair = asked.Known(ChairParameter, known => known is ChairFor or ChairAgainst, T("ожидается for или against", "for or against is expected"));
        Outcome = Computed();
    }

    /// <summary>The rules that can be asked for. Those of a body are named after it, those of the assembly by their code alone.</summary>
    public IReadOnlyList<RuleChoice> Choices { get; }

    /// <summary>As the address has it.</summary>
    public string Code { get; }
    public VotingRule Rule { get; }
    public int? All { get; }
    public int? Present { get; }
    public int? Recused { get; }
    public int? For { get; }
    public int? Against { get; }
    public int? Abstained { get; }
    public string? Chair { get; }

    public IReadOnlyList<string> Faults => asked.Faults;

    public QuorumCheck? Quorum { get; private set; }

    /// <summary>Empty where nothing was asked, where the numbers do not go together, or where there is no quorum.</summary>
    public PollOutcome? Outcome { get; }

    private static IEnumerable<RuleChoice> ChoicesOf(Charter charter) =>
    [
        .. charter.For(MeetingBodies.Assembly).Rules.Select(rule => new RuleChoice(rule.Code, null, rule)),
        .. charter.Rules.Where(rule => rule.Body is not null).Select(rule => new RuleChoice($"{rule.Body}/{rule.Code}", rule.Body, rule)),
        .. CharterDefaults.OfBodies.Rules.Select(rule => new RuleChoice($"{OtherBodies}/{rule.Code}", OtherBodies, rule)),
    ];

    private PollOutcome? Computed()
    {
        if (Faults.Count > 0 || All is not { } all || Present is not { } present)
            return null;
        if (present > all)
        {
            asked.Fault(T($"Представлено больше, чем всего членов: {present} из {all}.", $"More are represented than there are members: {present} of {all}."));
            return null;
        }

        if (Recused > present)
        {
            asked.Fault(T($"Не голосуют больше, чем представлено: {Recused} из {present}.", $"More are recused than represented: {Recused} of {present}."));
            return null;
        }

        var roll = Roll.Of(all, present, Recused ?? 0);
        Quorum = QuorumCheck.Of(Rule, roll);
        PollCount count = new(For ?? 0, Against ?? 0, Abstained ?? 0);
        if (count.WrongFor(roll) is { } wrong)
        {
            asked.Fault(T(wrong));
            return null;
        }

        return Quorum.Holds ? PollOutcome.Of(Rule, roll, count, Chair is null ? null : Chair == ChairFor) : null;
    }

    /// <summary>What was typed for a number.</summary>
    public string? Typed(string parameter) => asked.Typed(parameter, MaxDigits + 1);

    private int? Number(string parameter)
    {
        if (Typed(parameter) is not { } typed)
            return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostMembers)
            return number;
        var name = T(Numbers.Single(number => number.Parameter == parameter).Name);
        asked.Fault(T($"«{name}» — целое число от 0 до {MostMembers}, а не «{typed}».", $"“{name}” is a whole number from 0 to {MostMembers}, not “{typed}”."));
        return null;
    }
}

/// <param name="Code">In the address.</param>
/// <param name="Body">Whose rule it is; empty for the general assembly.</param>
public sealed record RuleChoice(string Code, string? Body, VotingRule Rule);
