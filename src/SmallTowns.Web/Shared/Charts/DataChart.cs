using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>A picture of data with all that is said beside it: what a page draws and what its files hold are made of one of these.</summary>
public sealed record DataChart
{
    public required ChartAddress Address { get; init; }

    /// <summary>A sentence that says what the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is about, where the page says that and the title does not.</summary>
    public string? Subject { get; init; }

    /// <summary>The title away from its page: "Абинск: население".</summary>
    public string FullTitle => Subject is null ? Title : $"{Subject}: {Words.LowerFirst(Title)}";

    /// <summary>Units, year, territory.</summary>
    public string? Note { get; init; }

    public required RenderFragment Picture { get; init; }

    /// <summary>Whose numbers they are.</summary>
    public required FigureSet Figures { get; init; }

    public required IEnumerable<ChartNumber> Numbers { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}
