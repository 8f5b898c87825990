using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Length does the work of a password; what people try first is refused however long it is: common passwords and words, rows of keys,
/// repeats, sequences, the name of the portal and the person's own — as they are typed and with the keyboard in the other layout.
/// How easily it is guessed is estimated by zxcvbn (Wheeler, USENIX Security 2016).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<StaffUser>
{
    public const string Guessable = "Такой пароль легко подобрать: в нём частые слова, повторы или ряды клавиш. Возьмите фразу из нескольких не связанных слов.";
    public const string Own = "В пароле почти одно ваше имя, почта или название портала. Возьмите фразу из нескольких не связанных слов.";

    // zxcvbn: 3 is "safely unguessable: moderate protection from offline slow-hash scenario".
    private const int LeastScore = 3;

    // The estimate takes longer the longer the password; nobody guesses the rest of one whose first part is good.
    private const int EstimatedLength = 60;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(RefusalOf(password ?? "", user) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = sentence })
            : IdentityResult.Success);
    }

    /// <returns>What to say; nothing where the password may be used.</returns>
    public static string? RefusalOf(string password, StaffUser user)
    {
        var start = password.Length > EstimatedLength ? password[..EstimatedLength] : password;
        var own = OwnWords(user).ToList();
        foreach (var spelling in KeyboardLayout.SpellingsOf(start.ToLowerInvariant()))
        {
            if (IsMostly(spelling, own))
                return Own;
            if (IsMonotonous(spelling) || IsRepeated(spelling) || Zxcvbn.Zxcvbn.MatchPassword(spelling, [.. CommonWords.Russian, .. own]).Score < LeastScore)
                return Guessable;
        }

        return null;
    }

    private static IEnumerable<string> OwnWords(StaffUser user)
    {
        string?[] names = [.. CommonWords.OfPortal, user.Email, user.Email?.Split('@')[0], .. user.DisplayName.Split(' '), .. (user.Email ?? "").Split('@', '.', '-', '_', '+')];
        const int shortest = 3;
        return names.Select(Bare).Where(name => name.Length >= shortest).Distinct();
    }

    /// <summary>Whether little is left once the person's own words are taken out: "ivanova2026ivanova!".</summary>
    private static bool IsMostly(string password, IReadOnlyList<string> own)
    {
        const int leastOfOther = 8;
        var rest = Bare(password);
        var before = rest.Length;
        foreach (var word in own.OrderByDescending(word => word.Length))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < before && rest.Length < leastOfOther;
    }

    /// <summary>"трактортрактор": the same once more is no longer password.</summary>
    private static bool IsRepeated(string password) => Enumerable.Range(1, password.Length / 2)
        .Any(period => Enumerable.Range(period, password.Length - period).All(i => password[i] == password[i - period]));

    /// <summary>
    /// "аааааааааааа", "абабабабабаб", "абвгдежзийкл": few different signs, or little left once each run of equal or neighbouring
    /// signs counts as one.
    /// </summary>
    private static bool IsMonotonous(string password)
    {
        const int leastDifferent = 5;
        const int leastRuns = 5;
        if (password.Distinct().Count() < leastDifferent)
            return true;
        var runs = 1;
        int? step = null;
        for (var i = 1; i < password.Length; i++)
        {
            var next = password[i] - password[i - 1];
            if (Math.Abs(next) <= 1 && (step is null || next == step))
            {
                step = next;
                continue;
            }

            (runs, step) = (runs + 1, null);
        }

        return runs < leastRuns;
    }

    private static string Bare(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
