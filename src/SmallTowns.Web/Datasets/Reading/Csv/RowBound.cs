namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>
/// Lets through as many characters as one row may have, then waits to be told that the row is over: the parser bounds a cell,
/// but not how many cells a row has, and keeps them all.
/// </summary>
internal sealed class RowBound(TextReader inner, int most) : TextReader
{
    private int taken;

    public void RowIsOver() => taken = 0;

    public override int Read(char[] buffer, int index, int count)
    {
        if (taken > most)
            throw new FileRefusedException("В файле есть слишком длинная строка. Это не таблица данных, или где-то открыта кавычка и не закрыта.");
        var read = inner.Read(buffer, index, count);
        taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
