using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>One change that a person proposes: checked by its kind, not yet sent.</summary>
public abstract class ProposedChange
{
    public abstract Subject Subject { get; }

    /// <summary>What is published now, in the shape in which forms are compared.</summary>
    public abstract string Published { get; }

    /// <summary>Who published it; empty where the last decision about the subject tells.</summary>
    public virtual (string By, DateTime Utc)? PublishedSince => null;

    /// <summary>An open proposal, in the shape in which forms are compared.</summary>
    public abstract string ShapeOf(Proposal open);

    /// <summary>Whether it would change nothing of what is published.</summary>
    public abstract bool IsPublished { get; }

    /// <summary>Whether the open proposal says just this.</summary>
    public abstract bool IsProposedBy(Proposal open);

    /// <summary>Puts it into a proposal as its next revision.</summary>
    public abstract void PutInto(Proposal proposal, Submission submission);
}
