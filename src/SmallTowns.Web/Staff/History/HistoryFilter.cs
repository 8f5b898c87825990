using SmallTowns.Domain.History;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review.Comparison;

namespace SmallTowns.Web.Staff.History;

/// <summary>What is asked of the history; empty means everything.</summary>
/// <param name="Subject">The kind of thing (<see cref="ChangeRecord.Subject"/>).</param>
/// <param name="Text">Words from the name of what changed (<see cref="HistorySearch"/>).</param>
public sealed record HistoryFilter(
    int? TownId = null, string? Person = null, string? Subject = null, ChangeOrigin? Origin = null,
    DateTime? FromUtc = null, DateTime? BeforeUtc = null, string? Text = null);

public sealed record HistoryRow(
    long Id, DateTime Utc, string By, ChangeOrigin Origin, string? Town, string What, ChangeAction Action,
    int? ProposalId, IReadOnlyList<ComparedField> Fields, RestoreOffer? Restore);

public sealed record HistoryRows(IReadOnlyList<HistoryRow> Rows, int Total);

/// <summary>What of a record can be brought back by this person; the service asks again.</summary>
/// <param name="AsksSource">The record may not say where its content came from.</param>
public sealed record RestoreOffer(bool AsksSource);
