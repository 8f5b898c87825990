namespace SmallTowns.Domain.TownProfile.Release;

/// <summary>Something about a town's page that a reader or the law would stumble over.</summary>
/// <param name="Part">Which part of the page: the name of a section or the topic of a figure.</param>
/// <param name="About">What exactly, in the words of the data: an office, a file, a source, years. Empty where the rule says all.</param>
public sealed record ReleaseFinding(ReleaseRule Rule, string Part, string About)
{
    /// <summary>Errors block publishing; warnings inform.</summary>
    public bool IsError => Rule < ReleaseRule.TextWithoutEnglish;
}

public enum ReleaseRule
{
    NameMissing = 1,
    EnglishNameMissing = 2,
    CoordinatesFarAway = 3,
    FigureWithoutBasis = 4,
    FigureWithoutSource = 5,
    FigureOfRegion = 6,
    FigureNotApplicable = 7,
    SourceWithoutEnglishTitle = 8,
    TextOnlyInEnglish = 9,
    ImageWithoutAlt = 10,
    PersonWithoutConsent = 11,
    SharesOverHundred = 12,

    // From here on they inform.
    TextWithoutEnglish = 101,
    ImageWithoutEnglishAlt = 102,
    OfficeWithoutEnglish = 103,
    PopulationMissing = 104,
    FigureOverdue = 105,
    YearsDiffer = 106,
    BasesDiffer = 107,
    BeltAgainstRule = 108,
    ImplausibleChange = 109,
}
