using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff;

/// <summary>
/// Says which permission a command asks for. The command itself does the asking; a test walks every command for every role
/// and holds the two together.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
