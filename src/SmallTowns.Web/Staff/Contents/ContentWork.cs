using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Contents;

/// <summary>The form of a content with what it stands on; kept together as a draft.</summary>
public sealed class ContentWork<TFormModel> where TFormModel : class, new()
{
    public TFormModel Typed { get; set; } = new();
    public int? SourceId { get; set; }
    public string Reason { get; set; } = "";
    public EditBase Base { get; set; } = EditBase.Nothing;
}
