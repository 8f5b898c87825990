namespace SmallTowns.Web.Hosting;

/// <summary>
/// A form that cannot be read is its sender's fault, wherever it would have been read first: by the check of its token, a page
/// or an endpoint. It is read here, once, and those who come after find it read.
/// </summary>
public static class ReadableForms
{
    public static IApplicationBuilder UseReadableForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint() is not null && context.Request.HasFormContentType)
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or NotSupportedException or IOException)
            {
                // Too many fields, a boundary that never comes, an unsafe encoding, a body that ends too early or is too large.
                context.Response.StatusCode = (unreadable as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    });
}
