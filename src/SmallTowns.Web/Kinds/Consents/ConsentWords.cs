using SmallTowns.Domain.Consents;

namespace SmallTowns.Web.Kinds.Consents;

public static class ConsentWords
{
    public static string Of(ConsentAct act) => act switch
    {
        ConsentAct.Process => "Обработка",
        ConsentAct.Distribute => "Распространение",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "This act has no name yet."),
    };

    public static string Of(ErasureReason reason) => reason switch
    {
        ErasureReason.WithdrawnByLink => "отозвано по ссылке",
        ErasureReason.WithdrawnByStaff => "отозвано через сотрудника",
        ErasureReason.TimeIsOver => "кончился срок хранения",
        ErasureReason.Unconfirmed => "адрес никто не подтвердил",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no name yet."),
    };
}
