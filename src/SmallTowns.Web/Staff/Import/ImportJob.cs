using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import;

/// <summary>A file and how it is to be understood.</summary>
/// <param name="Path">Where it is kept while it is worked on.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Indicator">The code of the indicator that it is about, where it is about one.</param>
public sealed record ImportJob(string Path, string Name, FileFacts Facts, ImportForm Form, ColumnMap Map, string? Indicator)
{
    /// <summary>What the person lets be passed over.</summary>
    public IReadOnlySet<PassReason> Passing { get; init; } = new HashSet<PassReason>();
}
