using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>Words of matching.</summary>
internal static class MatchWords
{
    public static string Of(Influence influence) => influence switch
    {
        Influence.More => T("чем больше", "the more"),
        Influence.Less => T("чем меньше", "the less"),
        _ => T("ближе к числу", "nearest to a number"),
    };

    /// <summary>"Свободная мощность, чем больше" or "Площадь участка, ближе к 5 га".</summary>
    public static string Of(AskedWish wish, MatchTable table) => wish.Ideal is { } ideal
        ? $"{T(wish.Trait.Label)}: {T("ближе к", "nearest to")} {table.Show(wish.Trait, (double)ideal)}"
        : $"{T(wish.Trait.Label)}: {Of(wish.Influence)}";

    /// <summary>"55" or "35–65" points.</summary>
    public static string Points(double certain, double possible) => Math.Round(certain, 1) == Math.Round(possible, 1)
        ? Numbers.Show(certain, 1) : $"{Numbers.Show(certain, 1)}–{Numbers.Show(possible, 1)}";
}
