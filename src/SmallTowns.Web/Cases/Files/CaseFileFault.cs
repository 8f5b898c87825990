namespace SmallTowns.Web.Cases.Files;

/// <summary>Why a file is not kept with a case.</summary>
public enum CaseFileFault
{
    Empty = 1,
    TooLarge = 2,

    /// <summary>None of the kinds that are taken.</summary>
    OtherKind = 3,
    Broken = 4,
    Macros = 5,
    Password = 6,
    Many = 7,

    /// <summary>The case is erased, gone, or about somebody who may not be known any more.</summary>
    NoCase = 8,

    /// <summary>A scanner has found something in it.</summary>
    Infected = 9,

    /// <summary>There is a scanner, and it could not look.</summary>
    NotScanned = 10,

    /// <summary>It is something else as well: a page, an archive.</summary>
    TwoKinds = 11,
}

public static class CaseFileFaults
{
    public static string Sentence(CaseFileFault fault, CaseFileLimits limits) => fault switch
    {
        CaseFileFault.Empty => "Файл пуст. Проверьте его на своём компьютере и выберите ещё раз.",
        CaseFileFault.TooLarge => $"Файл больше {limits.Megabytes} МБ. Уменьшите его или разделите на части.",
        CaseFileFault.OtherKind => "Это не PDF, JPEG, PNG, DOCX и не XLSX, какое бы имя у файла ни было. Сохраните его в одном из этих видов и выберите ещё раз.",
        CaseFileFault.Broken => "Файл повреждён или загружен не полностью. Откройте его на своём компьютере, сохраните заново и выберите ещё раз.",
        CaseFileFault.Macros => "В файле есть макросы или встроенные программы. Сохраните его без них (DOCX или XLSX) и выберите ещё раз.",
        CaseFileFault.Password => "Файл закрыт паролем или сохранён в старом виде Office. Сохраните его как DOCX или XLSX без пароля.",
        CaseFileFault.Many => $"В обращении уже {limits.PerCase} файлов, больше портал не принимает. Уберите лишние.",
        CaseFileFault.NoCase => "Данные обращения стёрты: файлы к нему больше не прикладывают.",
        CaseFileFault.Infected => "В файле найден вирус, поэтому он не принят. Проверьте свой компьютер и попросите у отправителя чистый файл.",
        CaseFileFault.NotScanned => "Проверить файл на вирусы сейчас не удалось, поэтому он не принят. Повторите через несколько минут; если не выйдет, скажите администратору.",
        CaseFileFault.TwoKinds => "В файле, кроме документа или снимка, есть веб-страница, программа или архив, поэтому он не принят. Откройте его на своём компьютере, сохраните заново и выберите ещё раз.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no sentence yet."),
    };
}

/// <summary>How much is kept with one case.</summary>
public sealed record CaseFileLimits(int Megabytes, int PerCase)
{
    public long Bytes => Megabytes * 1024L * 1024;
}
