using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Cases;

public static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<Enquiries>()
        .AddSingleton<PrivateCases>()
        .AddSingleton<CaseCorrespondence>()
        .AddLinkPurpose<CaseLink>()
        .AddJob<AnonymousForgetting>()
        .AddKeptWithPerson<KeptInCases>();
}
