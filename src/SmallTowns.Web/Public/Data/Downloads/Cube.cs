namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>How the rows of a dataset are a cube of numbers, for JSON-stat: what a number is of, and which columns are numbers.</summary>
/// <param name="Dimensions">Columns that together name a number. The first is the place.</param>
/// <param name="Measures">Columns of numbers.</param>
/// <param name="OnlyIf">A flag without which a row is not in the cube: of figures that disagree one is chosen.</param>
public sealed record Cube(IReadOnlyList<CubeDimension> Dimensions, IReadOnlyList<string> Measures, string? OnlyIf = null);

/// <param name="LabelRu">The column of its words; empty where the cells speak for themselves.</param>
/// <param name="Role">geo or time; empty for what is neither.</param>
public sealed record CubeDimension(string Column, string? LabelRu = null, string? LabelEn = null, string? Role = null);
