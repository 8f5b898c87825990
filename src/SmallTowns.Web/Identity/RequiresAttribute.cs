using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Says which permission a command asks for. The command itself does the asking; a test walks every command for every role
/// and holds the two together. What takes no <see cref="StaffActor"/> (the names that files refer to, the states of all
/// towns, what runs by the clock) is no command: it is called by one, or stands behind the policy of a page or an endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
