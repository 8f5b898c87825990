using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>Adds addresses that throw at the far end of the real pipeline, where a page would.</summary>
internal sealed class Failing(string path, Func<Exception> fault) : IStartupFilter
{
    public static Action<IServiceCollection> At(string path, Func<Exception> fault) =>
        services => services.AddSingleton<IStartupFilter>(new Failing(path, fault));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Map(path, branch => branch.Run(_ => throw fault()));
    };
}
