using SmallTowns.Domain;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>What is said beside a field in which something is that nobody sees.</summary>
public static class HiddenCharacters
{
    public const string Sentence = "Здесь есть невидимые знаки, наверное, после вставки: сотрите и наберите заново.";

    public static string SentenceForReaders => T(Sentence, "There are invisible characters here, probably from pasting: clear the field and type it again.");

    public static bool AreIn(string? text) => TypedCharacters.AreHiddenIn(text);
}
