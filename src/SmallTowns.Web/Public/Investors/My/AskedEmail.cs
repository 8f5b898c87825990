using SmallTowns.Domain.Consents;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.My;

/// <summary>The e-mail that a reader has typed.</summary>
public static class AskedEmail
{
    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public static string? Fault(string? email) => EmailAddress.FaultForReaders(email, ConsentPerson.AddressMaxLength, T("Напишите адрес почты.", "Type your e-mail."));
}
