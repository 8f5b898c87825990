using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>The key of a series in words.</summary>
public static class SeriesWords
{
    /// <summary>
    /// "Население, по городу, 2014" of <c>town:krasnodar-krai/abinsk|Population|Town|2014</c>: the kind comes second, the territory and the time
    /// after what is counted.
    /// </summary>
    public static string Of(string seriesKey)
    {
        var words = new List<string>();
        foreach (var part in seriesKey.Split('|').Skip(1))
        {
            if (Enum.TryParse<FigureKind>(part, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(part[0]))
                words.Add(FigureWords.Of(kind));
            else if (Enum.TryParse<TerritorialBasis>(part, out var basis) && Enum.IsDefined(basis) && !char.IsAsciiDigit(part[0]))
                words.Add(Words.Over(basis));
            else if (part.Split(':') is [var classification, var sector, var measure] && Enum.TryParse<EmploymentMeasure>(measure, out var counted))
                words.Add($"{(classification == nameof(SectorClassification.Okved1) ? "ОКВЭД 1" : "ОКВЭД 2")}, раздел {sector}, {FigureWords.Of(counted)}");
            else
                words.Add(part == "undated" ? "период не указан" : part);
        }

        return string.Join(", ", words);
    }
}
