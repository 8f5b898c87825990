using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Hosting;

public static class AddressWarning
{
    /// <summary>Letters that leave and do not know where the portal is lead nowhere: the server's own address is seldom the one that people use.</summary>
    public static WebApplicationBuilder AddAddressWarning(this WebApplicationBuilder builder)
    {
        if (AccountSettings.Read(builder.Configuration).PublicAddress.Length == 0 && !MailSettings.Read(builder.Configuration).WritesFiles)
        {
            builder.Services.AddStartupWarning<AccountSettings>(
                "Mail leaves by a server, and Accounts:PublicAddress is not set: links in letters lead to the host of AllowedHosts that a request named, else to the address that this server listens on. Set it to the address by which people find the portal, such as https://towns.example.org.");
        }

        return builder;
    }
}
