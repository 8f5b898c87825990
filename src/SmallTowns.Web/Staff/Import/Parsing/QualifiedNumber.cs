using System.Text.RegularExpressions;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>A number with the sign that says how to read it: <c>~30</c>, <c>&lt;90</c>, <c>более 90</c>, <c>30–45</c>.</summary>
public sealed partial record QualifiedNumber(decimal Value, decimal? UpperValue, FigureQualifier Qualifier)
{
    public static (QualifiedNumber? Number, string? Fault) Parse(FileCell cell, NumberConvention convention, bool isWhole)
    {
        if (cell.Kind != CellKind.Text)
            return One(cell, FigureQualifier.Exact, convention, isWhole);
        var text = NormalizedText.Visible(cell.Text).Trim();
        if (UnknownValue.Is(text))
            return (null, UnknownValue.Fault);
        // The unit belongs to both ends.
        if (RaisedText.Apart(text).Text is var bare && bare.EndsWith('%'))
            text = bare[..^1].TrimEnd();
        if (Sign().Match(text) is { Success: true } sign)
            return One(cell with { Text = text[sign.Length..] }, QualifierOf(sign.Value.Trim().ToLowerInvariant()), convention, isWhole);
        if (Range().Match(text) is not { Success: true } range)
            return One(cell with { Text = text }, FigureQualifier.Exact, convention, isWhole);

        var (from, fault) = NumberText.Parse(FileCell.OfText(range.Groups["from"].Value), convention, isWhole);
        var (to, otherFault) = NumberText.Parse(FileCell.OfText(range.Groups["to"].Value), convention, isWhole);
        if ((fault ?? otherFault) is { } wrong)
            return (null, wrong);
        return from < to ? (new(from!.Value, to, FigureQualifier.Range), null) : (null, "начало промежутка не меньше его конца");
    }

    private static (QualifiedNumber?, string?) One(FileCell cell, FigureQualifier qualifier, NumberConvention convention, bool isWhole)
    {
        var (number, fault) = NumberText.Parse(cell, convention, isWhole);
        return number is { } value ? (new(value, null, qualifier), null) : (null, fault);
    }

    private static FigureQualifier QualifierOf(string sign) => sign switch
    {
        "<" or "менее" or "меньше" or "до" or "less than" => FigureQualifier.LessThan,
        ">" or "более" or "больше" or "свыше" or "more than" => FigureQualifier.MoreThan,
        _ => FigureQualifier.About,
    };

    [GeneratedRegex(@"^(~|≈|<|>|(около|примерно|менее|меньше|до|более|больше|свыше|about|less than|more than)\s)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    // A hyphen that follows a digit parts two numbers; one at the start is a minus.
    [GeneratedRegex(@"^(от\s+)?(?<from>[+−-]?[0-9][0-9\s.,'’]*?)[^\S\r\n]*(–|—|-|−|\.\.|…|\sдо\s)[^\S\r\n]*(?<to>[0-9][0-9\s.,'’]*)[⁰¹²³⁴⁵⁶⁷⁸⁹]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
