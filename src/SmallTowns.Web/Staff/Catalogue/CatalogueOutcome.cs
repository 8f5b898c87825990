using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>What came of a change of a catalogue without review.</summary>
public abstract record CatalogueOutcome
{
    private CatalogueOutcome()
    {
    }

    /// <summary>It is saved, and the public pages show it.</summary>
    public sealed record Saved(int Id) : CatalogueOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : CatalogueOutcome
    {
        public Invalid(string field, string sentence) : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>What was sent is what stands already: nothing was saved.</summary>
    public sealed record NothingChanged : CatalogueOutcome;

    /// <summary>Somebody changed the entry since the form was opened: nothing was saved, and the person chooses field by field.</summary>
    public sealed record Conflict(EntryNow Now) : CatalogueOutcome;

    /// <summary>Readers see it, or are about to: it changes by a proposal only.</summary>
    public sealed record NeedsReview : CatalogueOutcome;

    /// <summary>The entry is used, so it cannot be deleted.</summary>
    public sealed record InUse(IReadOnlyList<Use> Uses) : CatalogueOutcome;

    /// <summary>The program itself needs the entry.</summary>
    public sealed record BuiltIn : CatalogueOutcome;

    /// <summary>The entry was deleted, by this or another hand.</summary>
    public sealed record Gone : CatalogueOutcome;
}

/// <summary>An entry to look at or to edit.</summary>
/// <param name="Code">What it is called in files, addresses and the history.</param>
/// <param name="IsReviewed">Whether a change of it is a proposal.</param>
/// <param name="IsBuiltIn">Whether the program itself needs it.</param>
public sealed record OpenedEntry(string Code, EntryNow Now, bool IsReviewed, bool IsBuiltIn = false);

/// <summary>An entry as it stands now.</summary>
/// <param name="Content">The form's input as JSON, to be compared field by field.</param>
/// <param name="ByName">Who changed it last; empty where nobody has since it came with the program.</param>
public sealed record EntryNow(string Content, int Version, string? ByName, DateTime? Utc);
