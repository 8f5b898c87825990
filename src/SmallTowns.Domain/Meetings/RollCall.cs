namespace SmallTowns.Domain.Meetings;

/// <summary>What is known of a meeting when a poll is about to open.</summary>
/// <param name="Day">In the meeting's own zone.</param>
/// <param name="Recusals">Why a member does not vote on this item, by its key.</param>
public sealed record RollCall(
    int MeetingId,
    int ItemId,
    DateOnly Day,
    DateTime MomentUtc,
    IReadOnlyList<MemberStanding> Members,
    IReadOnlyList<Mandate> Mandates,
    IReadOnlyList<AttendanceMark> Marks,
    IReadOnlyDictionary<string, string> Recusals)
{
    /// <summary>The roll at this moment, in the members' order; by a charter's weights.</summary>
    public Roll Take(Charter charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        var present = Attendance.PresentAt(Marks, MomentUtc);
        var serving = Mandates
            .Where(mandate => present.Contains(mandate.Key) && mandate.Serves(Day, MomentUtc, MeetingId, ItemId))
            .ToLookup(mandate => mandate.Member);
        return new([.. Members.Where(member => member.VotesOn(Day)).Select(member => new RollEntry(member.Key, charter.WeightOf(member.Key))
        {
            RepresentedBy = Mandate.Of(serving[member.Key])?.Key,
            RecusedBecause = Recusals.GetValueOrDefault(member.Key),
        })]);
    }
}
