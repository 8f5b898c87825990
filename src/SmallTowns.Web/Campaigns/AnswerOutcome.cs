using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What became of what a town sent.</summary>
public abstract record AnswerOutcome
{
    /// <summary>All that was typed is kept. It is signed only where nothing was left to be mended.</summary>
    /// <param name="Problems">What stands in the way of signing.</param>
    /// <param name="OfSigning">What is wrong with the name and position.</param>
    public sealed record Saved(bool IsSigned, IReadOnlyList<AnswerProblem> Problems, IReadOnlyList<InputProblem> OfSigning) : AnswerOutcome;

    /// <summary>Nothing was kept: it does not fit.</summary>
    public sealed record Invalid(IReadOnlyList<AnswerProblem> Problems) : AnswerOutcome;

    /// <summary>Nothing of the file was kept.</summary>
    public sealed record FileRefused(IReadOnlyList<FileFault> Faults) : AnswerOutcome;

    /// <summary>The file says otherwise than the form: nothing was kept, the person has to say that the file is right.</summary>
    public sealed record WouldReplace(IReadOnlyList<ReplacedAnswer> Answers) : AnswerOutcome;

    /// <summary>Nothing can be typed, and why.</summary>
    public sealed record Refused(string Sentence) : AnswerOutcome;

    /// <summary>Somebody else has saved the form since it was opened: nothing was kept.</summary>
    public sealed record Overtaken(AnswerSheet Theirs) : AnswerOutcome;
}

/// <param name="Cell">Column and row: <c>G7</c>; empty where the file itself is meant.</param>
public sealed record FileFault(string Cell, string Sentence);

/// <param name="Row">As it stands in the form.</param>
/// <param name="InFile">What would stand there.</param>
public sealed record ReplacedAnswer(SheetRow Row, TypedAnswer InFile);

/// <param name="Name">Of the head of the town.</param>
public sealed record SignInput(string Name, string Position);
