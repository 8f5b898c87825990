using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Press;

/// <summary>
/// The row of an article or an event: what lists, feeds and addresses need of it. Its text is the published document, from which the
/// row is kept. It is never deleted: an address once given out always has an answer.
/// </summary>
public sealed class PressEntry : Entity
{
    public required string Kind { get; init; }

    /// <summary><see cref="Subject.FullKey"/>.</summary>
    public required string SubjectKey { get; init; }
    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }

    public required string Slug { get; set; }
    public required string TitleRu { get; set; }
    public string TitleEn { get; set; } = "";
    public string LeadRu { get; set; } = "";
    public string LeadEn { get; set; } = "";

    /// <summary>Slugs, a space between two.</summary>
    public string Towns { get; set; } = "";

    /// <summary>Codes, a space between two.</summary>
    public string Topics { get; set; } = "";

    public PressStanding Standing { get; set; }

    /// <summary>When readers first saw it. Never changes.</summary>
    public DateTime FirstPublishedUtc { get; init; }

    /// <summary>The last change of anything that readers see.</summary>
    public DateTime ChangedUtc { get; set; }

    public DateOnly? ReviewBy { get; set; }

    public Scope Scope => new(ScopeKind, ScopeId);

    /// <summary>Takes over what is published now. Of what has been removed only the address stays.</summary>
    public void Follow(PressContent content, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(content);
        ChangedUtc = utc;
        Standing = content.IsReadable() ? content.Standing : PressStanding.Removed;
        if (content.Slug.Length > 0)
            Slug = content.Slug;
        (TitleRu, TitleEn, LeadRu, LeadEn) = (content.TitleRu, content.TitleEn, content.LeadRu, content.LeadEn);
        (Towns, Topics, ReviewBy) = (string.Join(' ', content.Towns), string.Join(' ', content.Topics), content.ReviewBy);
    }
}

/// <summary>An address that something of the press centre has or had. It is nobody else's for good.</summary>
public sealed class PressSlug : Entity
{
    public required string Kind { get; init; }
    public required string Slug { get; init; }

    /// <summary><see cref="Subject.FullKey"/>.</summary>
    public required string SubjectKey { get; init; }
}
