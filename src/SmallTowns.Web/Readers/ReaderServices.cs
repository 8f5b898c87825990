using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Readers;

public static class ReaderServices
{
    public static IServiceCollection AddReaders(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(ReaderCookie.Scheme, ReaderCookie.Configure);
        return services
            .AddSingleton<ReaderAccounts>()
            .AddSingleton<ReaderViews>()
            .AddSingleton<ViewTelling>()
            .AddLinkPurpose<ViewConfirmation>()
            .AddLinkPurpose<ReaderSignIn>()
            .AddLinkPurpose<LettersStop>()
            .AddJob<UnconfirmedReaders>()
            .AddJob<SavedViewLetters>()
            .AddKeptWithPerson<KeptOfReaders>();
    }
}
