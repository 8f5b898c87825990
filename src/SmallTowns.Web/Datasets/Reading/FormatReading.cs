using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>Goes through the code of one section of a format, sign by sign.</summary>
internal sealed class FormatReading
{
    // Signs that say more of a number than its digits do: about, less, a mark of a footnote.
    private const string TellingSigns = "~≈<>≤≥±";

    private readonly StringBuilder before = new();
    private readonly StringBuilder after = new();
    private bool hasYear, hasMonth, hasDay, hasTime, isPercent, saysPercent, isScientific, hasDigits, isAfterPoint, isFraction, isGeneral, isText;
    private int decimals, commas;
    private bool wasHour;
    private Func<double, bool>? condition;

    /// <returns>The last place that was taken.</returns>
    public int Take(string code, int at)
    {
        var sign = code[at];
        switch (char.ToLowerInvariant(sign))
        {
            case '"':
                var end = code.IndexOf('"', at + 1) is > 0 and var found ? found : code.Length;
                Say(code[(at + 1)..end]);
                return end;
            case '\\':
                if (at + 1 < code.Length)
                    Say(code[at + 1].ToString());
                return at + 1;
            case '_' or '*':
                return at + 1;
            case '[':
                return Bracket(code, at);
            case 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                isGeneral = true;
                return at + "General".Length - 1;
            case '@':
                isText = true;
                return at;
            case 'y' or 'e' when sign != 'E' && !hasDigits:
                hasYear = true;
                return RunFrom(code, at);
            case 'd' when !hasDigits:
                // Three and four are names of weekdays.
                hasDay |= RunFrom(code, at) - at < 2;
                return RunFrom(code, at);
            case 'h' or 's' when !hasDigits || hasTime:
                (hasTime, wasHour) = (true, true);
                return RunFrom(code, at);
            case 'm' when !hasDigits:
                // Minutes stand after hours or before seconds.
                var last = RunFrom(code, at);
                if (wasHour || Next(code, last + 1) is 's' or 'S')
                    hasTime = true;
                else
                    hasMonth = true;
                return last;
            case '0' or '#' or '?':
                hasDigits = true;
                commas = 0;
                if (isAfterPoint && !isScientific)
                    decimals++;
                return at;
            case '.' when hasDigits || Next(code, at + 1) is '0' or '#' or '?':
                isAfterPoint = true;
                return at;
            case ',' when hasDigits:
                commas++;
                return at;
            case '%':
                isPercent = true;
                return at;
            case 'e' when hasDigits:
                isScientific = true;
                return at + 1;
            case '/' when hasDigits:
                isFraction = true;
                return at;
            default:
                if ((char.IsLetter(sign) && (sign > 'z' || hasDigits)) || RaisedText.IsRaised(sign) || TellingSigns.Contains(sign))
                    Say(sign.ToString());
                return at;
        }
    }

    public FormatSection Section()
    {
        var isDate = hasYear || hasMonth || hasDay || hasTime;
        return new()
        {
            HasYear = hasYear,
            HasMonth = hasMonth,
            HasDay = hasDay,
            HasTime = hasTime,
            IsPercent = isPercent && !isDate,
            SaysPercent = saysPercent && !isDate,
            Thousands = isDate ? 0 : commas,
            Decimals = hasDigits && !isDate && !isScientific && !isFraction ? decimals : null,
            DigitsOfPower = isScientific && !isDate ? decimals : null,
            ShowsNumber = hasDigits || isGeneral || isText || isDate,
            Before = before.ToString(),
            After = after.ToString(),
            Condition = condition,
        };
    }

    private int Bracket(string code, int at)
    {
        var end = code.IndexOf(']', at) is > 0 and var found ? found : code.Length - 1;
        var inside = code[(at + 1)..end];
        if (inside.Length > 0 && inside.All(letter => letter is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
            (hasTime, wasHour) = (true, true);
        else if (inside.StartsWith('$'))
            Say(inside[1..].Split('-')[0]);
        else
            condition = ConditionOf(inside) ?? condition;
        return end;
    }

    private static Func<double, bool>? ConditionOf(string inside)
    {
        var sign = new string([.. inside.TakeWhile(letter => letter is '<' or '>' or '=')]);
        if (sign.Length == 0 || !double.TryParse(inside.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
            return null;
        return sign switch
        {
            "<" => number => number < limit,
            "<=" => number => number <= limit,
            ">" => number => number > limit,
            ">=" => number => number >= limit,
            "<>" => number => !number.Equals(limit),
            "=" => number => number.Equals(limit),
            _ => null,
        };
    }

    private void Say(string text)
    {
        (hasDigits || isGeneral || hasYear ? after : before).Append(text);
        saysPercent |= text.Contains('%', StringComparison.Ordinal);
    }

    private static int RunFrom(string code, int at)
    {
        var last = at;
        while (last + 1 < code.Length && char.ToLowerInvariant(code[last + 1]) == char.ToLowerInvariant(code[at]))
            last++;
        return last;
    }

    /// <summary>The next letter or placeholder after signs between.</summary>
    private static char? Next(string code, int from)
    {
        for (var i = from; i < code.Length; i++)
        {
            if (code[i] is not (':' or '.' or ' ' or '\\'))
                return code[i];
        }

        return null;
    }
}
