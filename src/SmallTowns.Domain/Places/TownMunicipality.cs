using SmallTowns.Domain.History;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Places;

/// <summary>A dated link between a town and its municipality: statuses change, the town stays.</summary>
public sealed class TownMunicipality : Entity, IRecorded
{
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int MunicipalityId { get; init; }
    public Municipality? Municipality { get; init; }

    /// <summary>First day of the link; empty where the source does not give it.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of the link; empty while it holds, or where it is not known whether it still does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The year for which the source states the link.</summary>
    public int StatedForYear { get; init; }

    public int SourceId { get; init; }
    public Source? Source { get; init; }

    public string RecordSubject => RecordSubjects.TownMunicipality;
    public string RecordKey => $"town-municipality:{TownId}:{MunicipalityId}:{StatedForYear}";
    public Scope? RecordScope => Scope.Town(TownId);
}
