using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.TownSections;

public static class SectionWords
{
    /// <summary>"Текст «Экономика»" or the section by its own name.</summary>
    public static string Of(TownSectionKind section) => section.IsText() ? $"Текст «{Words.Of(section)}»" : $"Раздел «{Words.Of(section)}»";
}
