using System.Text;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>Cells copied from a spreadsheet: lines parted by line breaks, cells by tabs. A cell with a break in it stands in quotes.</summary>
public static class PastedBlock
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        List<IReadOnlyList<string>> lines = [];
        List<string> line = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (isQuoted)
            {
                if (letter != '"')
                    cell.Append(letter);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter is '\t' or '\n')
            {
                EndCell();
                if (letter == '\n')
                    EndLine();
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        EndCell();
        EndLine();
        return lines;

        void EndCell()
        {
            line.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndLine()
        {
            if (line.Any(one => one.Length > 0))
                lines.Add(line);
            line = [];
        }
    }
}
