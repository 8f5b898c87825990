using System.Globalization;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Towns.Workspace.Municipalities;

/// <summary>The municipalities of a town as they are being typed, years still as text.</summary>
public sealed class MunicipalitiesFormModel
{
    public List<LinkFormModel> Links { get; set; } = [];

    public static MunicipalitiesFormModel Of(SectionContent content) => new()
    {
        Links = content is MunicipalityHistory history ? [.. history.Links.Select(LinkFormModel.Of)] : [],
    };

    public (SectionContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new MunicipalityHistory { Links = [.. Links.Select((link, place) => link.Read(place, problems))] }, problems);
    }
}

public sealed class LinkFormModel
{
    public string Municipality { get; set; } = "";
    public string StatedForYear { get; set; } = "";
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string Source { get; set; } = "";

    public static LinkFormModel Of(MunicipalityLink link) => new()
    {
        Municipality = link.Municipality,
        StatedForYear = link.StatedForYear.ToString(CultureInfo.InvariantCulture),
        ValidFrom = link.ValidFrom,
        ValidTo = link.ValidTo,
        Source = link.Source,
    };

    public MunicipalityLink Read(int place, List<InputProblem> problems)
    {
        if (!int.TryParse(StatedForYear.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            problems.Add(new($"Links[{place}].{nameof(StatedForYear)}", "Год — четыре цифры, например 2014."));
        return new(Municipality, year, ValidFrom, ValidTo, Source);
    }
}
