using SmallTowns.Web.Identity;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Account;

/// <summary>The back office and its accounts speak Russian: <c>/en/staff</c> leads to <c>/staff</c>.</summary>
public sealed class RussianOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var pathBase = request.PathBase.Value ?? "";
        if (!pathBase.EndsWith(SiteLinks.EnglishPrefix, StringComparison.Ordinal) || !IsStaffOnly(request.Path))
            return next(context);

        var root = new PathString(pathBase[..^SiteLinks.EnglishPrefix.Length]);
        context.Response.Redirect($"{root.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }

    private static bool IsStaffOnly(PathString path) => path.StartsWithSegments(AccountPaths.Staff) || path.StartsWithSegments(AccountPaths.Prefix);
}
