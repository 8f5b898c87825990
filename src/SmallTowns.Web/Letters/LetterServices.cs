using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Letters;

public static class LetterServices
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<LetterOutbox>()
        .AddKeptWithPerson<LettersOfPerson>()
        .AddJob<LetterSending>();
}
