using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.TownProfile;

/// <summary><see cref="ContentJson"/> for the sections of a town's profile.</summary>
public static class SectionJson
{
    public static string Write(SectionContent content) => ContentJson.Write(content);

    public static SectionContent Read(string json) => ContentJson.Read<SectionContent>(json);

    public static T Read<T>(string json) where T : SectionContent => (T)Read(json);

    public static string Write(SectionContent content, int? sourceId) => ContentJson.WithSource(Write(content), sourceId);

    public static bool TellsSource(string json) => ContentJson.TellsSource(json);

    public static int? SourceOf(string json) => ContentJson.SourceOf(json);
}
