using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmallTowns.Data.Mappings;

/// <summary>Times are UTC everywhere. SQLite forgets the kind and PostgreSQL refuses any other: one converter serves both.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
