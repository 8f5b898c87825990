using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account;

/// <summary>What is wrong with a form: a sentence beside each field, or above the form where it concerns no single one.</summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, string> sentences = [];

    public string? this[string field] => sentences.GetValueOrDefault(field);

    /// <summary>The sentence above the form.</summary>
    public string? Form => this[""];

    public bool Any => sentences.Count > 0;

    /// <summary>The first sentence about a field stays: one thing to mend at a time.</summary>
    public void Add(string field, string sentence) => sentences.TryAdd(field, sentence);

    public void AddForm(string sentence) => Add("", sentence);

    /// <summary>A new password is typed twice: nobody sees what they type.</summary>
    public void CheckNewPassword(string? password, string? again)
    {
        if (string.IsNullOrEmpty(password))
            Add("Password", $"Придумайте пароль: не меньше {StaffIdentity.PasswordMinLength} знаков.");
        else if (password.Length > StaffIdentity.PasswordMaxLength)
            Add("Password", $"Пароль слишком длинный: не больше {StaffIdentity.PasswordMaxLength} знаков.");
        else if (password != again)
            Add("PasswordAgain", "Пароли не совпали. Введите пароль ещё раз.");
    }
}
