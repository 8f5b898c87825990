namespace SmallTowns.Domain.Cases;

/// <summary>What an investor has typed beside their name and address. It is erased with them.</summary>
/// <param name="Organisation">Empty where none is named.</param>
public sealed record EnquiryText(string Question, string? Organisation, string? Phone)
{
    public const int QuestionMaxLength = 4000;
    public const int OrganisationMaxLength = 300;
    public const int PhoneMaxLength = 60;
}
