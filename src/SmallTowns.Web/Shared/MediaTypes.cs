namespace SmallTowns.Web.Shared;

/// <summary>Types of office files, as answers name them.</summary>
public static class MediaTypes
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
