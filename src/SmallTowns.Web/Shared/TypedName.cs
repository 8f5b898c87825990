using SmallTowns.Domain;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>A name by which people know a person or an office, whoever typed it.</summary>
public static class TypedName
{
    /// <summary>What is wrong with the characters of a name that is not empty; nothing where they are those of a name.</summary>
    public static string? FaultOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : TypedCharacters.AreHiddenIn(name) ? HiddenCharacters.SentenceForReaders
        : TypedCharacters.HasLetter(name) ? null
        : T("Напишите буквами: одних цифр и знаков мало.", "Write it in letters: digits and signs alone are not enough.");
}
