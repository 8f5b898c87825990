namespace SmallTowns.Domain.Review;

/// <summary>One field of something compared with itself at another time; empty where the field was or is not filled in.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A field that two people changed differently, starting from the same state.</summary>
public sealed record FieldConflict(string Field, string? Base, string? Theirs, string? Mine);
