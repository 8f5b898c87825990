using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>Names in the order of the Russian alphabet; neither database can do that alone.</summary>
public static class RussianOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(Language.Russian, ignoreCase: true);
}
