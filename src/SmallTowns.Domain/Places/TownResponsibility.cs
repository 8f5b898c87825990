using SmallTowns.Domain.History;

namespace SmallTowns.Domain.Places;

/// <summary>The member of staff who looks after a town's pages.</summary>
public sealed class TownResponsibility : Entity, IRecorded
{
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int UserId { get; set; }

    public string RecordKey => $"responsible:{TownId}";
    public int? RecordTownId => TownId;
}
