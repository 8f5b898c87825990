
namespace SmallTowns.Web.Staff.Shell;

/// <summary>A page on the way to another.</summary>
public sealed record StaffStep(string Title, string Address);
