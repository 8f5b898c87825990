using System.ComponentModel;

namespace SmallTowns.Web.Api.Settlement;

[Description("Why there is no test against random patterns: the boundary of the region is not known; there are too many towns for 999 runs.")]
public enum EdgeReason
{
    NoBoundary = 1,
    TooManyTowns = 2,
}
