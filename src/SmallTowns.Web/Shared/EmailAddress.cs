using SmallTowns.Domain;
using SmallTowns.Domain.History;

namespace SmallTowns.Web.Shared;

/// <summary>An e-mail address as people type it.</summary>
public static class EmailAddress
{
    public const string Sentence = "Введите адрес почты целиком, например ivanova@example.org.";

    private const int MaxLength = AuditEntry.NameMaxLength;

    public static string Clean(string? typed) => TypedCharacters.Composed((typed ?? "").Trim());

    /// <summary>What a reader is told of the address that they have typed; empty where nothing is wrong with it.</summary>
    /// <param name="missing">Where none is typed.</param>
    public static string? FaultForReaders(string? email, int maxLength, string missing) => email switch
    {
        null => missing,
        _ when email.Length > maxLength => TypedText.TooLong(maxLength),
        _ when !IsValid(email) => Language.T(Sentence, "Type the whole address, such as ivanova@example.org."),
        _ => null,
    };

    public static bool IsValid(string email) =>
        email.Length <= MaxLength
        && email.Split('@') is [{ Length: > 0 }, { Length: > 0 } domain]
        && !domain.StartsWith('.') && !domain.EndsWith('.')
        && !TypedCharacters.AreHiddenIn(email)
        && !email.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',' or ';');
}
