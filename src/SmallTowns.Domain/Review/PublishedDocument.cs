using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>The published content of what has no table of its own: a text of a town, its contacts, its pictures.</summary>
public sealed class PublishedDocument : Entity, IRecorded
{
    public required string Kind { get; init; }

    /// <summary><see cref="Subject.FullKey"/>: one document of it stands.</summary>
    public required string SubjectKey { get; init; }

    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }

    /// <summary>JSON.</summary>
    public required string Content { get; set; }

    public int? SourceId { get; set; }
    public Source? Source { get; set; }
    public DateTime PublishedUtc { get; set; }

    public Scope Scope => new(ScopeKind, ScopeId);
    public string RecordSubject => RecordSubjects.Document;
    public string RecordKey => SubjectKey;
    public Scope? RecordScope => Scope;

    public static PublishedDocument Of(Subject subject, string content, int? sourceId, DateTime utc) => new()
    {
        Kind = subject.Kind,
        SubjectKey = subject.FullKey,
        ScopeKind = subject.Scope.Kind,
        ScopeId = subject.Scope.Id,
        Content = content,
        SourceId = sourceId,
        PublishedUtc = utc,
    };
}
