using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Cooperation;

public static class CooperationServices
{
    public static IServiceCollection AddCooperation(this IServiceCollection services) => services
        .AddSingleton<EntryWork>()
        .AddSingleton<EntryQueries>()
        .AddSingleton<AgreementDrafting>()
        .AddSingleton<AgreementWork>()
        .AddSingleton<AgreementQueries>()
        .AddSingleton<PartnerRegister>()
        .AddJob<CooperationMornings>();
}
