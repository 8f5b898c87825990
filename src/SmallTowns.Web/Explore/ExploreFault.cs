namespace SmallTowns.Web.Explore;

/// <summary>A value of the address that means nothing here: a page leaves it out and says so, the API refuses it.</summary>
/// <param name="Value">As it was given, cut where it is long.</param>
/// <param name="Sentence">Why, for the reader.</param>
public sealed record ExploreFault(string Parameter, string Value, string Sentence);
