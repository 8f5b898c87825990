using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Press;

/// <summary>An article as it is being typed.</summary>
public sealed class NewsFormModel : PressFormModel
{
    public List<SourceFormModel> Sources { get; set; } = [];

    public static NewsFormModel Of(NewsContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var model = new NewsFormModel { Sources = [.. content.Sources.Select(source => new SourceFormModel { NameRu = source.NameRu, NameEn = source.NameEn, Url = source.Url ?? "" })] };
        model.Open(content);
        return model;
    }

    public (NewsContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (Read(new NewsContent { Sources = [.. Sources.Select(source => new NewsSource(source.NameRu.Trim(), source.NameEn.Trim(), Line(source.Url)))] }, problems), problems);
    }
}

public sealed class SourceFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Url { get; set; } = "";
}
