using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Cases;

/// <summary>What somebody asks, read and checked by the form.</summary>
/// <param name="Person">Empty for an anonymous question.</param>
public sealed record Enquiry(EnquiryText Text, EnquiryPerson? Person, IReadOnlyList<SiteReference> Objects, IReadOnlyList<string> Towns, CaseAsker Asker = CaseAsker.Investor);

/// <param name="Agreed">The version of the consent that was before the person's eyes.</param>
public sealed record EnquiryPerson(string Name, string Email, ConsentVersion Agreed);

/// <param name="Token">Of the private page. It is nowhere else.</param>
public sealed record SentEnquiry(string Number, string Token);

/// <summary>When an enquiry that comes today is answered at the latest.</summary>
/// <param name="YearsByWeekends">Years whose holidays nobody has written down: the day may be later.</param>
public sealed record PromisedReply(int WorkingDays, DateOnly DueOn, IReadOnlyList<int> YearsByWeekends);
