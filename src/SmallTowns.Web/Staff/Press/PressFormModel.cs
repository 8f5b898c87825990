using System.Globalization;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Press;

/// <summary>What is typed of an article or an event alike.</summary>
public abstract class PressFormModel
{
    public string Slug { get; set; } = "";
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string LeadRu { get; set; } = "";
    public string LeadEn { get; set; } = "";
    public string TextRu { get; set; } = "";
    public string TextEn { get; set; } = "";
    public List<string> Towns { get; set; } = [];
    public List<string> Topics { get; set; } = [];
    public List<PressImageFormModel> Images { get; set; } = [];
    public DateOnly? EmbargoDay { get; set; }
    public string EmbargoTime { get; set; } = "";
    public DateOnly? ReviewBy { get; set; }
    public PressStanding Standing { get; set; } = PressStanding.Shown;
    public string ReasonRu { get; set; } = "";
    public string ReasonEn { get; set; } = "";

    protected void Open(PressContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Slug, TitleRu, TitleEn, LeadRu, LeadEn, TextRu, TextEn) =
            (content.Slug, content.TitleRu, content.TitleEn, content.LeadRu, content.LeadEn, content.TextRu, content.TextEn);
        (Towns, Topics, Images) = ([.. content.Towns], [.. content.Topics], [.. content.Images.Select(PressImageFormModel.Of)]);
        (EmbargoDay, EmbargoTime) = content.EmbargoUntil is (var day, var time) ? ((DateOnly?)day, TimeTyping.Write(time)) : ((DateOnly?)null, "");
        (ReviewBy, Standing, ReasonRu, ReasonEn) = (content.ReviewBy, content.Standing, content.ReasonRu, content.ReasonEn);
    }

    /// <summary>The same as a content, with what of it cannot be read.</summary>
    protected T Read<T>(T content, List<InputProblem> problems) where T : PressContent
    {
        ArgumentNullException.ThrowIfNull(problems);
        var time = TimeTyping.Read(EmbargoTime, "EmbargoTime", problems);
        if (time is not null && EmbargoDay is null)
            problems.Add(new("EmbargoUntil", "Укажите и день."));
        var isShown = Standing == PressStanding.Shown;
        return content with
        {
            Slug = Slug.Trim().Length > 0 ? Slug.Trim().ToLowerInvariant() : PressSlugs.Of(TitleRu),
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            LeadRu = LeadRu.Trim(),
            LeadEn = LeadEn.Trim(),
            TextRu = Lines(TextRu),
            TextEn = Lines(TextEn),
            // In one order: whoever ticks the same boxes in another order has changed nothing.
            Towns = [.. Towns.Order(StringComparer.Ordinal)],
            Topics = [.. PressTopics.All.Keys.Where(Topics.Contains)],
            Images = [.. Images.Select(image => image.ReadOfPress())],
            EmbargoUntil = EmbargoDay?.ToDateTime(time ?? TimeOnly.MinValue),
            ReviewBy = ReviewBy,
            Standing = Standing,
            ReasonRu = isShown ? "" : ReasonRu.Trim(),
            ReasonEn = isShown ? "" : ReasonEn.Trim(),
        };
    }

    // Browsers differ in how they end lines: one text must have one spelling.
    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>Times of the day as they are typed.</summary>
internal static class TimeTyping
{
    public static string Write(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static TimeOnly? Read(string text, string field, List<InputProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (TimeOnly.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var time))
            return new TimeOnly(time.Hour, time.Minute);
        problems.Add(new(field, "Введите время: 14:30."));
        return null;
    }
}
