namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>One kind of thing that points to an entry of a catalogue.</summary>
/// <param name="What">In the plural: "числа городов".</param>
/// <param name="Towns">Where they belong to towns: how many each has, in Russian order.</param>
public sealed record Use(string What, int Count, IReadOnlyList<UseInTown> Towns);

public sealed record UseInTown(string Slug, string Name, int Count);
