namespace SmallTowns.Web.Staff.Forms;

/// <summary>A field that two people changed differently, with the name the form gives it. Empty values are shown as such.</summary>
public sealed record ConflictField(string Field, string Label, string? Base, string? Theirs, string? Mine);
