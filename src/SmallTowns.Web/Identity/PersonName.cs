using SmallTowns.Data.Accounts;
using SmallTowns.Domain;

namespace SmallTowns.Web.Identity;

/// <summary>The name by which colleagues know a person.</summary>
public static class PersonName
{
    public static readonly string Sentence = $"Введите имя и фамилию буквами, без невидимых знаков, не длиннее {StaffUser.NameMaxLength} знаков.";

    public static string Clean(string? typed) => TypedCharacters.Composed(string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static bool IsValid(string name) => name.Length is > 0 and <= StaffUser.NameMaxLength && !TypedCharacters.AreHiddenIn(name) && TypedCharacters.HasLetter(name);
}
