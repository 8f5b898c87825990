using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Indicators;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>A field of an indicator that two people changed.</summary>
internal static class IndicatorWords
{
    public static ConflictField Of(FieldConflict conflict) => conflict.Field == "topic"
        ? new(conflict.Field, IndicatorLabels.All[conflict.Field], TopicOf(conflict.Base), TopicOf(conflict.Theirs), TopicOf(conflict.Mine))
        : new(conflict.Field, IndicatorLabels.All[conflict.Field], conflict.Base, conflict.Theirs, conflict.Mine);

    private static string? TopicOf(string? name) => name is null ? null : IndicatorLabels.Of(Enum.Parse<IndicatorTopic>(name));
}
