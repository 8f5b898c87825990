using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Account;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.PersonalData;

namespace SmallTowns.Web.Tests.Staff;

/// <summary>
/// Walks every command and every page of the back office for every role, every duty and for nobody. New ones are found by themselves.
/// </summary>
public sealed partial class PermissionWalkTests(PermissionWalkTests.Portal portal) : IClassFixture<PermissionWalkTests.Portal>
{
    private static readonly Type[] Types = [.. typeof(StaffPageAttribute).Assembly.GetTypes()
        // A kind is asked by services that have asked first, and does what it does through such services.
        .Where(type => type is { IsClass: true, Namespace: not null } && !type.IsAssignableTo(typeof(ReviewedKind)))];

    private static IEnumerable<Type> StaffPages => Types.Where(type =>
        type.Namespace!.StartsWith("SmallTowns.Web.Staff", StringComparison.Ordinal) && type.IsDefined(typeof(RouteAttribute)));

    public static TheoryData<string> Commands =>
        new(Types.SelectMany(PublicMethods).Where(method => method.IsDefined(typeof(RequiresAttribute))).Select(NameOf));

    public static TheoryData<string> Pages =>
        new(StaffPages.SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template));

    [Fact]
    public void Commands_OfEveryService_SayWhatTheyRequire()
    {
        var silent = Types.SelectMany(PublicMethods)
            .Where(method => method.GetParameters().FirstOrDefault()?.ParameterType == typeof(StaffActor) && IsAsync(method))
            .Where(method => !method.IsDefined(typeof(RequiresAttribute)))
            .Select(NameOf);

        silent.Should().BeEmpty();
        Commands.Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_ByAnybody_IsDeniedExactlyWhereTheMatrixSaysSo(string command)
    {
        var method = Types.SelectMany(PublicMethods).Single(method => NameOf(method) == command);
        var permission = method.GetCustomAttribute<RequiresAttribute>()!.Permission;
        var (own, other) = (await TownIdAsync("abinsk"), await TownIdAsync("temryuk"));

        (await IsDeniedAsync(method, StaffActor.Nobody, own)).Should().BeTrue("nobody is signed in");
        foreach (var holder in Holders)
        {
            var actor = holder.ActorOf(own);
            var scope = actor.ScopeOf(permission);
            var mayHere = NamesTown(method) ? actor.MayFor(permission, Scope.Town(own)) : actor.May(permission);
            (await IsDeniedAsync(method, actor, own)).Should().Be(!mayHere, "{0} has {1} for {2}", holder, permission, scope);
            if (scope == PermissionScope.Own && NamesTown(method))
                (await IsDeniedAsync(method, actor, other)).Should().BeTrue("{0} has another town", holder);
        }
    }

    [Fact]
    public void Pages_OfTheBackOffice_SayWhoMayOpenThem() =>
        StaffPages.Where(type => !type.IsDefined(typeof(StaffPageAttribute))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ByAnybody_OpensExactlyWhereTheMatrixSaysSo(string template)
    {
        var permission = Types.Single(type => type.GetCustomAttributes<RouteAttribute>().Any(route => route.Template == template))
            .GetCustomAttribute<StaffPageAttribute>()!.Permission;
        var address = Parameter().Replace(template, match => match.Value.Contains(":int", StringComparison.Ordinal) || match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "abinsk");

        using var nobody = portal.App.CreatePlainClient();
        using var refused = await nobody.GetAsync(address, TestContext.Current.CancellationToken);
        refused.StatusCode.Should().Be(HttpStatusCode.Redirect);
        refused.Headers.Location!.ToString().Should().Contain(AccountPaths.SignIn);

        foreach (var holder in Holders)
        {
            var person = await portal.HireAsync(holder);
            using var client = person.CreateClient(portal.App);
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (!holder.ActorOf(1).May(permission))
                IsRefusal(answer).Should().BeTrue("{0} may not open {1}, yet got {2}", holder, address, answer.StatusCode);
            else
                answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} may open {1}", holder, address);
        }
    }

    /// <summary>Everybody whom the matrix has a row for.</summary>
    private static IEnumerable<Holder> Holders =>
    [
        .. Enum.GetValues<StaffRole>().Select(role => new Holder([role], [])),
        new([StaffRole.Approver], [], HasBody: true),
        .. Enum.GetValues<StaffDuty>().Select(duty => new Holder([], [new(duty, Scope.Association)])),
    ];

    public sealed record Holder(StaffRole[] Roles, HeldDuty[] Duties, bool HasBody = false)
    {
        public StaffActor ActorOf(int townId) => new(7, "Сотрудник", Roles.ToHashSet(), new HashSet<int> { townId })
        {
            Duties = Duties.ToHashSet(),
            BodyIds = HasBody ? new HashSet<int> { 1 } : new HashSet<int>(),
        };

        public override string ToString() => string.Join(", ", [.. Roles, .. Duties.Select(held => held.Code), .. HasBody ? ["a body"] : Array.Empty<string>()]);
    }

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains(AccountPaths.Denied, StringComparison.Ordinal));

    /// <summary>Calls the command with next to nothing: asking who may comes before everything else, and what comes after does not matter here.</summary>
    private async Task<bool> IsDeniedAsync(MethodInfo method, StaffActor actor, int townId)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetService(method.DeclaringType!) ?? ActivatorUtilities.CreateInstance(scope.ServiceProvider, method.DeclaringType!);
        try
        {
            var result = method.Invoke(service, [.. method.GetParameters().Select(parameter => Dummy(parameter, actor, townId))]);
            await (result switch
            {
                Task task => task,
                ValueTask task => task.AsTask(),
                _ when result?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                    => (Task)type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(result, null)!,
                _ => Task.CompletedTask,
            });
            return false;
        }
        catch (Exception fault)
        {
            return (fault as TargetInvocationException)?.InnerException is AccessDeniedException || fault is AccessDeniedException;
        }
    }

    private static object? Dummy(ParameterInfo parameter, StaffActor actor, int townId) => parameter.ParameterType switch
    {
        var type when type == typeof(StaffActor) => actor,
        var type when type == typeof(FigureInput) => new FigureInput { TownId = townId },
        var type when type == typeof(Scope) => Scope.Town(townId),
        var type when type == typeof(KeptOwner) => new KeptOwner(Scope.Town(townId), "", "", ""),
        // Already cancelled: what is allowed goes no further than its first look at the database.
        var type when type == typeof(CancellationToken) => new CancellationToken(canceled: true),
        var type when type == typeof(string) => "",
        var type when IsTown(parameter) && (type == typeof(int) || type == typeof(int?)) => townId,
        { IsValueType: true } type => Activator.CreateInstance(type),
        _ => null,
    };

    private static bool IsTown(ParameterInfo parameter) => parameter.Name == "townId";

    private static bool NamesTown(MethodInfo method) =>
        method.GetParameters().Any(parameter => IsTown(parameter)
            || parameter.ParameterType == typeof(FigureInput) || parameter.ParameterType == typeof(Scope) || parameter.ParameterType == typeof(KeptOwner));

    private static IEnumerable<MethodInfo> PublicMethods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && !type.IsAbstract);

    private static bool IsAsync(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is var type && (type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>)));

    private static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";

    private async Task<int> TownIdAsync(string slug)
    {
        await using var db = portal.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        return await db.Towns.Where(town => town.Slug == slug).Select(town => town.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>People are added to it, so it is not the one that other tests read.</summary>
    public sealed class Portal : IAsyncDisposable
    {
        private readonly Dictionary<string, TestStaff> people = [];

        public SmallTownsApp App { get; } = new();

        /// <summary>One person for each row of the matrix, whatever the number of pages that they try to open.</summary>
        public async Task<TestStaff> HireAsync(Holder holder)
        {
            ArgumentNullException.ThrowIfNull(holder);
            if (!people.TryGetValue(holder.ToString(), out var person))
            {
                person = await TestStaff.AddAsync(App, [.. holder.Roles], ["abinsk"], [.. holder.Duties], holder.HasBody ? ["economic"] : []);
                people.Add(holder.ToString(), person);
            }

            return person;
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
