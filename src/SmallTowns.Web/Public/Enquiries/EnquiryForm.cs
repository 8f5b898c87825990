using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Enquiries;

/// <summary>
/// What the forms of investors and of others have in common: what was typed, whether it can be sent, and the way to the private page. The
/// fields of the person are drawn by <see cref="AnswerFields"/>.
/// </summary>
public abstract class EnquiryForm : ComponentBase
{
    internal const string Named = "named", Anonymous = "anonymous";

    [Inject] public required Cases.Enquiries Enquiries { get; set; }
    [Inject] public required EnquiryLimit Limit { get; set; }
    [Inject] public required FormStamp Stamps { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [CascadingParameter] public required HttpContext Context { get; set; }
    [SupplyParameterFromForm] public string? Question { get; set; }
    [SupplyParameterFromForm] public string? Way { get; set; }
    [SupplyParameterFromForm] public string? Name { get; set; }
    [SupplyParameterFromForm] public string? Email { get; set; }
    [SupplyParameterFromForm] public string? Organisation { get; set; }
    [SupplyParameterFromForm] public string? Phone { get; set; }
    [SupplyParameterFromForm] public string? Agrees { get; set; }
    [SupplyParameterFromForm] public string? SeenVersion { get; set; }
    [SupplyParameterFromForm] public string? Stamp { get; set; }
    [SupplyParameterFromForm] public string? Website { get; set; }

    /// <summary>What people are asked to agree to; empty while only anonymous questions are taken.</summary>
    public ConsentVersion? Consent { get; private set; }

    public bool IsAnonymous => Consent is null ? Way != Named : Way == Anonymous;

    /// <summary>What is wrong, a sentence a field; that of no field under an empty name.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    protected PromisedReply? Promise { get; private set; }

    public string? Invalid(string field) => Problems.ContainsKey(field) ? "true" : null;

    public string? Described(string field) => Problems.ContainsKey(field) ? $"enquiry-{field}-fault" : null;

    /// <param name="asker">The one whose consent the page is about.</param>
    protected async Task ReadAsync(CaseAsker asker)
    {
        Consent = await Enquiries.ConsentAsync(asker, Context.RequestAborted);
        Promise = await Enquiries.PromiseAsync(Context.RequestAborted);
    }

    /// <param name="more">What else is wrong, of fields that this form alone has.</param>
    protected async Task SendAsync(
        CaseAsker asker, IReadOnlyList<SiteReference> objects, IReadOnlyList<string> towns, params (string Field, string Sentence)[] more)
    {
        var input = new EnquiryInput(
            TypedText.Clean(Question), IsAnonymous, TypedText.Line(Name), TypedText.Line(Email), TypedText.Line(Organisation), TypedText.Line(Phone), Agrees == "true", SeenVersion);
        Problems = ProblemsOf(input, more);
        if (Problems.Count > 0)
        {
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!Limit.TryTake(Context))
        {
            Problems = new Dictionary<string, string>
            {
                [""] = T(
                    "С вашего адреса пришло слишком много обращений. Попробуйте через десять минут: набранное осталось в форме.",
                    "Too many enquiries came from your address. Try again in ten minutes: what you typed is still in the form."),
            };
            Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var sent = await Enquiries.SendAsync(
            new(input.Text, input.IsAnonymous ? null : new(input.Name!, input.Email!, Consent!), objects, towns, asker), Context.Request, Context.RequestAborted);
        Navigation.NavigateTo($"{CaseLink.AddressOf(sent.Token)}?sent=1");
    }

    private Dictionary<string, string> ProblemsOf(EnquiryInput input, (string Field, string Sentence)[] more)
    {
        if (!string.IsNullOrEmpty(Website))
        {
            var clear = FormStamp.ClearLastField;
            return new Dictionary<string, string> { [nameof(Website)] = clear, [""] = clear };
        }

        var found = new Dictionary<string, string>(input.Problems(Consent));
        foreach (var (field, sentence) in more)
            found[field] = sentence;
        if (found.Count > 0 || Stamps.IsPlausible(Stamp))
            return found;
        // A new stamp goes out with the answer: pressed once more, the form is sent.
        Stamp = null;
        return new Dictionary<string, string> { [""] = FormStamp.ComesWrong };
    }
}
