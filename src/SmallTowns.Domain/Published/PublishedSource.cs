namespace SmallTowns.Domain.Published;

public sealed record PublishedSource
{
    public required string Code { get; init; }
    public required LocalizedText Title { get; init; }
    public LocalizedText? Publisher { get; init; }
    public string? Url { get; init; }
    public string? Licence { get; init; }
    public string? LicenceUrl { get; init; }
    public LocalizedText? Note { get; init; }
}
