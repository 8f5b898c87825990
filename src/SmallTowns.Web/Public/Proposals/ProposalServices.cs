namespace SmallTowns.Web.Public.Proposals;

public static class ProposalServices
{
    public static IServiceCollection AddPublicProposals(this IServiceCollection services) => services.AddSingleton<ProposalReading>();
}
