using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>Writes path data short: relative steps in tenths of a unit, rounded without letting errors add up.</summary>
public static class SvgPath
{
    public static string Write(IEnumerable<IEnumerable<MapPoint>> lines, bool closed)
    {
        var path = new StringBuilder();
        foreach (var line in lines)
            Append(path, line, closed);
        return path.ToString();
    }

    /// <summary>A coordinate for an attribute: one decimal, always a dot.</summary>
    public static string Number(double value) => Tenths((int)Math.Round(value * 10));

    private static void Append(StringBuilder path, IEnumerable<MapPoint> line, bool closed)
    {
        (int X, int Y)? last = null;
        foreach (var point in line)
        {
            var next = (X: (int)Math.Round(point.X * 10), Y: (int)Math.Round(point.Y * 10));
            if (last is not { } from)
            {
                path.Append('M').Append(Pair(next.X, next.Y)).Append('l');
            }
            else if (next != from)
            {
                var step = Pair(next.X - from.X, next.Y - from.Y);
                if (path[^1] != 'l' && step[0] != '-')
                    path.Append(' ');
                path.Append(step);
            }

            last = next;
        }

        if (closed)
            path.Append('z');
    }

    private static string Pair(int x, int y) => Tenths(x) + (y < 0 ? "" : " ") + Tenths(y);

    private static string Tenths(int value) => (value / 10m).ToString("0.#", CultureInfo.InvariantCulture) switch
    {
        ['0', '.', .. var rest] => "." + rest,
        ['-', '0', '.', .. var rest] => "-." + rest,
        var text => text,
    };
}
