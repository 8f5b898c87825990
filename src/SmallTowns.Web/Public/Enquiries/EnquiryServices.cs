namespace SmallTowns.Web.Public.Enquiries;

public static class EnquiryServices
{
    public static IServiceCollection AddPublicEnquiries(this IServiceCollection services) => services
        .AddSingleton<EnquiryLimit>()
        .AddSingleton<FormStamp>();
}
