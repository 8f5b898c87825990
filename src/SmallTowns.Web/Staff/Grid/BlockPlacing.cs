using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>
/// Puts a pasted block into the rows of a table. A column alone goes in from the top, one line a row; with names beside it each
/// number goes to the row of its name. What is not clear is not put anywhere, and told.
/// </summary>
public static class BlockPlacing
{
    /// <param name="keys">The rows from top to bottom.</param>
    /// <param name="keyOf">The row that a name in the block means; empty where it means none for certain.</param>
    public static PlacedBlock Place(IReadOnlyList<IReadOnlyList<string>> block, IReadOnlyList<string> keys, Func<string, string?> keyOf)
    {
        if (block.Count == 0)
            return new(new Dictionary<string, string>(), ["Вставлять нечего: поле пусто."]);
        return block.All(line => line.Count(cell => cell.Length > 0) == 1) ? InOrder([.. block.Select(line => line.Single(cell => cell.Length > 0))], keys) : ByName(block, keyOf);
    }

    private static PlacedBlock InOrder(List<string> cells, IReadOnlyList<string> keys)
    {
        // The head of a column came along.
        if (cells.Count == keys.Count + 1 && !IsNumber(cells[0]))
            cells.RemoveAt(0);
        if (cells.Count > keys.Count)
            return new(new Dictionary<string, string>(), [$"В столбце {cells.Count} {Plural.Of(cells.Count, "строка", "строки", "строк")}, а в таблице {keys.Count}. Скопируйте его вместе с названиями."]);
        Dictionary<string, string> values = [];
        List<string> left = [];
        foreach (var (cell, key) in cells.Zip(keys))
        {
            if (IsNumber(cell))
                values[key] = cell;
            else
                left.Add($"«{cell}» — не число.");
        }

        return new(values, left);
    }

    private static PlacedBlock ByName(IReadOnlyList<IReadOnlyList<string>> block, Func<string, string?> keyOf)
    {
        Dictionary<string, string> values = [];
        List<string> left = [];
        foreach (var line in block)
        {
            var at = Enumerable.Range(0, line.Count).FirstOrDefault(i => line[i].Length > 0 && keyOf(line[i]) is not null, -1);
            var text = string.Join(" ", line.Where(cell => cell.Length > 0));
            if (at < 0)
            {
                left.Add($"«{text}» — такой строки в таблице нет.");
                continue;
            }

            var key = keyOf(line[at])!;
            var numbers = line.Skip(at + 1).Where(cell => cell.Length > 0).ToList();
            if (numbers is [var one] && IsNumber(one))
            {
                if (!values.TryAdd(key, one))
                    left.Add($"«{text}» — эта строка в блоке уже была.");
            }
            else
            {
                left.Add(numbers.Count > 1 ? $"«{text}» — чисел несколько: скопируйте названия и один столбец." : $"«{text}» — числа нет.");
            }
        }

        return new(values, left);
    }

    private static bool IsNumber(string text) => text.Length > 0 && TypedNumber.TryRead(text, out var number) && number is not null;
}

/// <param name="Values">As text, by the keys of the rows.</param>
/// <param name="Left">What was put nowhere and why, a sentence each.</param>
public sealed record PlacedBlock(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Left);
