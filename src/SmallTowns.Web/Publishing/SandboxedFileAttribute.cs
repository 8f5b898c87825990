namespace SmallTowns.Web.Publishing;

/// <summary>A file that strangers have made. Whatever is in it can do nothing, however a browser is brought to show it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SandboxedFileAttribute : Attribute;
