using System.Text.Json;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What a form for a figure is opened on, in the shape in which forms are compared.</summary>
public static class FigureBases
{
    public static EditBase Of(Figure? published) =>
        published is null ? EditBase.Nothing : new(Write(FigureInput.Of(published)), null, 0);

    /// <summary>The spelling in which contents are compared.</summary>
    public static string Write(FigureInput input) => JsonSerializer.Serialize(input, JsonSerializerOptions.Web);

    public static EditBase Of(Proposal open) => Of(open.Figure) with { ProposalId = open.Id, ProposalVersion = open.Version };

    public static FigureInput Read(EditBase opened) => JsonSerializer.Deserialize<FigureInput>(opened.Content, JsonSerializerOptions.Web)!;

    internal static bool StandsOn(EditBase opened, Figure? published) => ContentComparison.AreSame(opened.Content, Of(published).Content);

    internal static bool IsSame(Figure? published, Figure proposed) => published is not null && FigureInput.Of(published) == FigureInput.Of(proposed);
}
