using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;
using static SmallTowns.Web.Shared.TypedText;

namespace SmallTowns.Web.Public.Enquiries;

/// <summary>What somebody has typed into the form of an enquiry, cleaned. Of an anonymous question nothing is kept but the question.</summary>
/// <param name="SeenVersion">Of the consent, as it stood on the page when it was sent.</param>
public sealed record EnquiryInput(string Question, bool IsAnonymous, string? Name, string? Email, string? Organisation, string? Phone, bool Agrees, string? SeenVersion)
{
    private const int FewestDigits = 5;

    public EnquiryText Text => IsAnonymous ? new(Question, null, null) : new(Question, Organisation, Phone);

    /// <summary>What is wrong, a sentence a field.</summary>
    /// <param name="inForce">What people are asked to agree to now; empty while only anonymous questions are taken.</param>
    public IReadOnlyDictionary<string, string> Problems(ConsentVersion? inForce)
    {
        var problems = new Dictionary<string, string>();
        if (Question.Length == 0)
            problems[nameof(Question)] = T("Напишите, что вы хотите узнать.", "Write what you would like to know.");
        else if (Question.Length > EnquiryText.QuestionMaxLength)
            problems[nameof(Question)] = TooLong(EnquiryText.QuestionMaxLength);
        if (!IsAnonymous)
            AddOfPerson(problems, inForce);
        return problems;
    }

    private void AddOfPerson(Dictionary<string, string> problems, ConsentVersion? inForce)
    {
        if (Name is null)
            problems[nameof(Name)] = T("Напишите, как к вам обращаться.", "Write how to address you.");
        else if (Name.Length > ConsentPerson.NameMaxLength)
            problems[nameof(Name)] = TooLong(ConsentPerson.NameMaxLength);
        else if (TypedName.FaultOf(Name) is { } fault)
            problems[nameof(Name)] = fault;
        if (EmailAddress.FaultForReaders(Email, ConsentPerson.AddressMaxLength, T("Напишите почту, на которую ответить.", "Write the e-mail to answer to.")) is { } ofEmail)
            problems[nameof(Email)] = ofEmail;
        if (Organisation?.Length > EnquiryText.OrganisationMaxLength)
            problems[nameof(Organisation)] = TooLong(EnquiryText.OrganisationMaxLength);
        else if (HiddenCharacters.AreIn(Organisation))
            problems[nameof(Organisation)] = HiddenCharacters.SentenceForReaders;
        if (Phone?.Length > EnquiryText.PhoneMaxLength)
            problems[nameof(Phone)] = TooLong(EnquiryText.PhoneMaxLength);
        else if (Phone is not null && Phone.Count(char.IsAsciiDigit) < FewestDigits)
            problems[nameof(Phone)] = T("Напишите номер цифрами, например +7 861 123-45-67.", "Write the number in digits, such as +7 861 123-45-67.");
        // No field of a person is on the page any more to say it beside.
        if (inForce is null)
            problems[""] = T("Сейчас портал не принимает имён и адресов. Отправьте ещё раз, и вопрос придёт без имени.", "At present this portal takes no names or addresses. Send it once more, and the question will come without your name.");
        else if (SeenVersion != $"{inForce.Id}")
            problems[nameof(Agrees)] = T("Текст согласия изменился, пока форма была открыта. Прочитайте его и отметьте ещё раз.", "The text of the consent has changed since you opened the form. Please read it and tick it again.");
        else if (!Agrees)
            problems[nameof(Agrees)] = T("Без согласия имя и почту хранить нельзя. Отметьте его или выберите вопрос без имени.", "Without your consent your name and e-mail cannot be kept. Tick it, or choose the anonymous question.");
    }
}
