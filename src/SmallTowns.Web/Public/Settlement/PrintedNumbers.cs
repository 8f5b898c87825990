using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

public static class PrintedNumbers
{
    /// <summary>The number as the paper prints it, in the reader's way of writing numbers.</summary>
    public static string Show(this Printed printed) => Shared.Numbers.Show(printed.Value, printed.Decimals);

    /// <summary>A result that does not exist cannot agree with anything: the comparison carries its fault on.</summary>
    public static Calculated<PrintedComparison> Against(this Printed printed, Calculated computed) =>
        computed.TryGet(out var number)
            ? printed.Against(number)
            : Calculated.Failed<PrintedComparison>(computed.Fault!.Value);
}
