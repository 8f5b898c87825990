using System.Data.Common;
using SmallTowns.Data.Faults;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>What to tell a person whose save did not come through because of the database.</summary>
/// <param name="MayHelpToTryAgain">False where it would only make things worse.</param>
public sealed record SaveTrouble(string Words, bool MayHelpToTryAgain)
{
    private const string UnknownDatabase = "3D000";

    /// <summary>Empty if the database is not to blame.</summary>
    public static SaveTrouble? Of(Exception fault)
    {
        if (DatabaseDamage.Explains(fault))
            return new("База данных портала повреждена, сохранить нельзя. Набранное осталось на странице: скопируйте его себе и сообщите администратору портала.", false);
        if (IsGone(fault))
            return new("База данных портала удалена или заменена другой, пока портал работал, поэтому ничего не сохраняется. Набранное осталось на странице: не закрывайте её и сообщите администратору портала.", true);
        return DatabaseUnavailable.Explains(fault)
            ? new("База данных сейчас недоступна, сохранить не удалось. Набранное осталось на странице.", true)
            : null;
    }

    private static bool IsGone(Exception? fault) =>
        fault is not null && (fault is DatabaseFileGoneException or DbException { SqlState: UnknownDatabase } || IsGone(fault.InnerException));
}
