using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>Proposals that were sent in together and can be decided together: of one file, of one table.</summary>
public abstract class ProposalBatch : Entity, IRecorded
{
    public const int TitleMaxLength = 260;

    /// <summary>The name of the file, or what the table is about.</summary>
    public required string Title { get; init; }

    public int ByUserId { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public DateTime? RecalledUtc { get; set; }

    /// <summary>
    /// When a part of it was last written; empty as soon as all of it is sent in. Until then no query finds it or its rows unless it
    /// asks for what is being prepared.
    /// </summary>
    public DateTime? WritingUtc { get; set; }

    public abstract ChangeOrigin Origin { get; }
    public abstract string RecordSubject { get; }
    public abstract string RecordKey { get; }
    public Scope? RecordScope => null;
}

/// <summary>The numbers of one table that was typed in a form.</summary>
public sealed class TableBatch : ProposalBatch
{
    public override ChangeOrigin Origin => ChangeOrigin.Screen;
    public override string RecordSubject => RecordSubjects.TableBatch;
    public override string RecordKey => $"table:{Title}";
}
