namespace SmallTowns.Domain.Cases;

/// <summary>How far a case has come. The first five are open, in this order; the last three are its ends.</summary>
public enum CaseStage
{
    /// <summary>Somebody has asked.</summary>
    Lead = 1,

    /// <summary>It is known what the investor needs.</summary>
    Qualified = 2,

    /// <summary>Objects or towns are proposed.</summary>
    Shortlist = 3,
    Visit = 4,

    /// <summary>Conditions are agreed upon.</summary>
    Terms = 5,
    Won = 6,

    /// <summary>The investor went elsewhere.</summary>
    Lost = 7,

    /// <summary>Nothing comes of it, here or elsewhere.</summary>
    Abandoned = 8,
}

public static class CaseStages
{
    public static readonly IReadOnlyList<CaseStage> Open = [CaseStage.Lead, CaseStage.Qualified, CaseStage.Shortlist, CaseStage.Visit, CaseStage.Terms];
    public static readonly IReadOnlyList<CaseStage> Final = [CaseStage.Won, CaseStage.Lost, CaseStage.Abandoned];

    public static bool IsFinal(this CaseStage stage) => stage >= CaseStage.Won;

    /// <summary>Through which a question of a resident or a journalist goes: it has come, it is answered, or nothing comes of it.</summary>
    public static readonly IReadOnlyList<CaseStage> OfQuestions = [CaseStage.Lead, CaseStage.Won, CaseStage.Abandoned];

    /// <summary>The stages in which a case of such an asker can be.</summary>
    public static IReadOnlyList<CaseStage> Of(CaseAsker asker) => asker == CaseAsker.Investor ? [.. Open, .. Final] : OfQuestions;

    /// <summary>The stage that follows by itself; empty at the end.</summary>
    public static CaseStage? Next(this CaseStage stage, CaseAsker asker = CaseAsker.Investor) =>
        stage.IsFinal() ? null : asker == CaseAsker.Investor ? stage + 1 : CaseStage.Won;

    /// <summary>
    /// Whether a step needs words: every one but that to the next stage. To be won is the step after the terms; to be lost or
    /// abandoned comes as it comes, and always wants to be explained.
    /// </summary>
    public static bool NeedsReason(CaseStage from, CaseStage to, CaseAsker asker = CaseAsker.Investor) => from.Next(asker) != to;
}
