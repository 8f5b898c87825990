using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Places;

/// <summary>The member of staff who looks after a town's pages.</summary>
public sealed class TownResponsibility : Entity, IRecorded
{
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int UserId { get; set; }

    public string RecordSubject => RecordSubjects.TownResponsibility;
    public string RecordKey => $"responsible:{TownId}";
    public Scope? RecordScope => Scope.Town(TownId);
}
