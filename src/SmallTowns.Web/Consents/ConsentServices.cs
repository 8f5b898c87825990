using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Consents;

public static class ConsentServices
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddSingleton<ConsentLedger>()
        .AddLinkPurpose<ConsentWithdrawal>()
        .AddJob<ConsentErasure>();

    /// <summary>Something that is erased together with a person.</summary>
    public static IServiceCollection AddKeptWithPerson<TKept>(this IServiceCollection services) where TKept : KeptWithPerson =>
        services.AddSingleton<KeptWithPerson, TKept>();
}
