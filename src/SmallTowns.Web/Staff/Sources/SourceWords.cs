using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>A field of a source that two people changed.</summary>
internal static class SourceWords
{
    public static ConflictField Of(FieldConflict conflict) =>
        new(conflict.Field, SourceLabels.All[conflict.Field], conflict.Base, conflict.Theirs, conflict.Mine);
}
