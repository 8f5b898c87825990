namespace SmallTowns.Web.Datasets.Reading;

/// <summary>Which sheet of a workbook is read.</summary>
internal static class SheetChoice
{
    /// <summary>The sheet that is read where a workbook has several.</summary>
    private static readonly string[] DataSheets = ["данные", "data"];

    public static SheetInfo Of(IReadOnlyList<SheetInfo> sheets, TableView view)
    {
        if (view.Sheet is { } wanted)
            return sheets.FirstOrDefault(sheet => sheet.Name == wanted) ?? throw new FileRefusedException($"Листа «{wanted}» в книге нет.");
        var visible = sheets.Where(sheet => !sheet.IsHidden).ToList();
        return visible switch
        {
            [] => throw new FileRefusedException("В книге нет ни одного видимого листа."),
            [var only] => only,
            _ => visible.Find(sheet => DataSheets.Contains(sheet.Name.Trim().ToLowerInvariant()))
                ?? throw new FileRefusedException(
                    $"В книге несколько листов: {string.Join(", ", visible.Select(sheet => $"«{sheet.Name}»"))}. Назовите лист с данными «Данные» или оставьте один лист."),
        };
    }
}
