namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Everything that can be downloaded. Row counts come from <see cref="Dataset.Read"/>.</summary>
public static class DatasetCatalogue
{
    public static IReadOnlyList<Dataset> All { get; } =
        [TownsDataset.Definition, PopulationHistoryDataset.Definition, TravelTimesDataset.Definition];

    public static IReadOnlyList<DatasetFormat> Formats => DatasetFormat.All;
}
