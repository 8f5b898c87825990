using SmallTowns.Domain;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>One column of a dataset, named and explained once for every format. The unit is empty for texts and codes.</summary>
public sealed record DatasetColumn(string Key, LocalizedText Title, LocalizedText Description, LocalizedText? Unit, CellType Type);
