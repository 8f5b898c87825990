namespace SmallTowns.Web.Shared;

/// <summary>What is wrong with one field of a form, in a sentence for the person who filled it in. An empty field concerns the whole.</summary>
public sealed record InputProblem(string Field, string Sentence);
