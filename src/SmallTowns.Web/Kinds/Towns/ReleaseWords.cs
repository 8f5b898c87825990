using SmallTowns.Domain.Figures;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Towns;

/// <summary>The release checklist in sentences.</summary>
public static class ReleaseWords
{
    public static string Of(ReleaseFinding finding) => finding.About.Length == 0
        ? $"{PartOf(finding)}: {Rule(finding.Rule)}."
        : $"{PartOf(finding)}: {Rule(finding.Rule)} ({finding.About}).";

    private static string Rule(ReleaseRule rule) => rule switch
    {
        ReleaseRule.NameMissing => "нет названия города",
        ReleaseRule.EnglishNameMissing => "нет английского названия города",
        ReleaseRule.CoordinatesFarAway => "координаты далеко от остальных городов края",
        ReleaseRule.FigureWithoutBasis => "не сказано, к какой территории относится число",
        ReleaseRule.FigureWithoutSource => "у числа нет источника",
        ReleaseRule.FigureOfRegion => "число о городе отнесено ко всему краю",
        ReleaseRule.FigureNotApplicable => "показатель отмечен как неприменимый к городу",
        ReleaseRule.SourceWithoutEnglishTitle => "у источника нет английского названия",
        ReleaseRule.TextOnlyInEnglish => "текст есть только по-английски",
        ReleaseRule.ImageWithoutAlt => "у изображения нет описания для тех, кто его не видит",
        ReleaseRule.PersonWithoutConsent => "человек назван без записанного согласия",
        ReleaseRule.SharesOverHundred => "доли отраслей складываются больше чем в 100 %",
        ReleaseRule.TextWithoutEnglish => "нет английского текста",
        ReleaseRule.ImageWithoutEnglishAlt => "у изображения нет английского описания",
        ReleaseRule.OfficeWithoutEnglish => "учреждение не названо по-английски",
        ReleaseRule.PopulationMissing => "нет населения, по которому город сравнивают",
        ReleaseRule.FigureOverdue => "пора обновить: срок показателя прошёл",
        ReleaseRule.YearsDiffer => "население и площадь, по которым город сравнивают, за разные годы",
        ReleaseRule.BasesDiffer => "население и площадь, по которым город сравнивают, относятся к разным территориям",
        ReleaseRule.BeltAgainstRule => "по правилу один пояс, по мнению эксперта другой",
        ReleaseRule.ImplausibleChange => "число изменилось больше, чем обычно бывает",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This rule has no sentence yet."),
    };

    private static string PartOf(ReleaseFinding finding)
    {
        if (Enum.TryParse<TownSectionKind>(finding.Part, out var section) && Enum.IsDefined(section))
            return Words.Of(section);
        // A topic is "town:krasnodar-krai/abinsk|Population" or, of the same shape, longer.
        return Enum.TryParse<FigureKind>(finding.Part.Split('|').ElementAtOrDefault(1) ?? finding.Part, out var kind) ? FigureWords.Of(kind) : finding.Part;
    }
}
