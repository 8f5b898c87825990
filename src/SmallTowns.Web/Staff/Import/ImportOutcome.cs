namespace SmallTowns.Web.Staff.Import;

/// <summary>What came of proposing a file.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Sent(int BatchId) : ImportOutcome;

    /// <summary>Everything in the file is published or proposed already.</summary>
    public sealed record NothingNew : ImportOutcome;

    /// <summary>What stands on the portal has changed since the difference was shown: it has to be looked at again. Nothing was saved.</summary>
    public sealed record LookAgain : ImportOutcome;

    public sealed record Invalid(string Sentence) : ImportOutcome;
}

/// <summary>What came of taking a batch back.</summary>
/// <param name="Recalled">How many proposals were still open.</param>
public sealed record BatchRecall(bool IsDone, int Recalled);
