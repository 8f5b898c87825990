using System.Globalization;
using Microsoft.AspNetCore.Http.Headers;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api;

/// <summary>
/// Sentences of the API are Russian; a program gets them in English under <c>/en/api</c> or when its Accept-Language
/// prefers English to Russian. The data are the same either way, so only answers that are never kept may differ.
/// </summary>
public static class ApiLanguage
{
    public static TBuilder InLanguageOfCaller<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter((context, next) =>
        {
            if (PrefersEnglish(context.HttpContext.Request.GetTypedHeaders()))
                CultureInfo.CurrentUICulture = Language.English;
            return next(context);
        });

    private static bool PrefersEnglish(RequestHeaders headers) => headers.AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is "ru" or "en") == "en";
}
