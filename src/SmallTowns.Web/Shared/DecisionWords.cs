using SmallTowns.Domain;
using SmallTowns.Domain.Meetings.Records;

namespace SmallTowns.Web.Shared;

/// <summary>What states of decisions are called.</summary>
public static class DecisionWords
{
    public static LocalizedText Of(DecisionState state) => state switch
    {
        DecisionState.InForce => new("действует", "in force"),
        DecisionState.Executed => new("исполнено", "executed"),
        DecisionState.Amended => new("изменено", "amended"),
        DecisionState.Cancelled => new("отменено", "cancelled"),
        DecisionState.Challenged => new("оспорено в суде", "challenged in court"),
        DecisionState.Void => new("ничтожно", "void"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What must be said wherever a decision is named that is not simply in force or carried out; empty for one that is.</summary>
    public static LocalizedText? Beside(DecisionState state) => state is DecisionState.InForce or DecisionState.Executed ? null : Of(state);

    public static LocalizedText Of(DecisionAccess access) => access switch
    {
        DecisionAccess.Public => new("все", "everybody"),
        DecisionAccess.Members => new("только члены Ассоциации", "members of the Association only"),
        DecisionAccess.Redacted => new("все, но другой текст", "everybody, another text"),
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };
}
