using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Shared.Components;

/// <summary>Where a number came from, as a reader needs it.</summary>
/// <param name="Name">Who published what: "Росстат. Численность населения…".</param>
/// <param name="Url">Where to read it; a local path is relative to the base.</param>
/// <param name="Date">When it was published or read, as shown ("2014", "1 января 2021").</param>
/// <param name="Place">Where in it the number stands.</param>
/// <param name="ShortName">What to call it under a big number; the name itself if empty.</param>
public sealed record SourceRef(string Name, string? Url = null, string? Date = null, string? ShortName = null, SourcePlace? Place = null);
