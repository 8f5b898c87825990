namespace SmallTowns.Domain.Staff;

/// <summary>Somebody gave a command that their roles do not allow. No page offers it to them, so it is not an outcome but a fault.</summary>
public sealed class AccessDeniedException : Exception
{
    public AccessDeniedException()
    {
    }

    public AccessDeniedException(string message) : base(message)
    {
    }

    public AccessDeniedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public AccessDeniedException(Permission permission) : base($"The permission {permission} is missing.") => Permission = permission;

    public Permission? Permission { get; }
}
