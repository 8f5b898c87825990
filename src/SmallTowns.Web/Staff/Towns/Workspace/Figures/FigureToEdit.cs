using SmallTowns.Domain.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>What the form of a figure is opened on: a new figure, a published one, or an open proposal that is amended.</summary>
public sealed record FigureToEdit(FigureInput Input, EditBase Base, bool AsHeadline, string Reason, AmendedProposal? Amended)
{
    public static FigureToEdit New(FigureInput input) => new(input, EditBase.Nothing, false, "", null);
}
