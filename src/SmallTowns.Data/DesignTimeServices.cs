using Microsoft.Extensions.DependencyInjection;

namespace SmallTowns.Data;

/// <summary>The services that the model looks at while the migration tool builds it without a host.</summary>
internal static class DesignTimeServices
{
    public static IServiceProvider Create() => new ServiceCollection().AddAccountsSchema().BuildServiceProvider();
}
