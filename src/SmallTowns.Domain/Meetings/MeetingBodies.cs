namespace SmallTowns.Domain.Meetings;

/// <summary>Which body meets, by its code.</summary>
public static class MeetingBodies
{
    /// <summary>The general assembly: its members vote. In every other body those vote who hold its seats.</summary>
    public const string Assembly = "assembly";

    public static bool IsAssembly(string code) => code == Assembly;
}
