using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Publishing;

public static class LastModified
{
    /// <summary>Answers say since when they are as they are. Asked before anything is read: an answer may be newer than it says, never older.</summary>
    public static TBuilder WithLastModified<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (HttpMethods.IsGet(http.Request.Method))
            {
                try
                {
                    http.Response.GetTypedHeaders().LastModified = await http.RequestServices.GetRequiredService<LastPublication>().UtcAsync(http.RequestAborted);
                }
                catch (Exception away) when (DatabaseUnavailable.Explains(away))
                {
                    // The answer itself may still be in memory, and is whole without it.
                }
            }

            return await next(context);
        });
}
