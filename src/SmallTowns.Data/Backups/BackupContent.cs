namespace SmallTowns.Data.Backups;

/// <summary>What was found in a backup after a copy of it had been brought up to date.</summary>
/// <param name="Upgraded">Migrations that the copy still needed.</param>
/// <param name="Population">Of the settlement system that the public pages would show: proof that they can be made from it.</param>
public sealed record BackupContent(
    string Database, int Upgraded, int Towns, int Figures, int PublishedFigures, int Proposals, int Users, int ChangeRecords, int AuditEntries,
    DateTime? LastChangeUtc, long? Population);
