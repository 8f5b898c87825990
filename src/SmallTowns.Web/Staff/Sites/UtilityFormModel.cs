using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>The supply point and the letter of one utility as they are being typed; its parameters are among those of the object.</summary>
public sealed class UtilityFormModel
{
    public string PointCode { get; set; } = "";
    public string PointRu { get; set; } = "";
    public string PointEn { get; set; } = "";
    public string LetterNumber { get; set; } = "";
    public DateOnly? LetterDate { get; set; }
    public DateOnly? LetterValidUntil { get; set; }
    public AssociationFileRef? LetterFile { get; set; }

    public static UtilityFormModel Of(UtilityConnection connection) => new()
    {
        PointCode = connection.SupplyPoint?.Code ?? "",
        PointRu = connection.SupplyPoint?.NameRu ?? "",
        PointEn = connection.SupplyPoint?.NameEn ?? "",
        LetterNumber = connection.Letter?.Number ?? "",
        LetterDate = connection.Letter?.Date,
        LetterValidUntil = connection.Letter?.ValidUntil,
        LetterFile = connection.Letter?.File is { } file ? new(file.Key, file.Name, file.Bytes) : null,
    };

    public SiteObject ReadInto(SiteObject site, Utility utility, ICollection<InputProblem> problems)
    {
        var name = utility.ToString().ToLowerInvariant();
        var hasPoint = new[] { PointCode, PointRu, PointEn }.Any(text => OptionalText.Line(text) is not null);
        var hasLetter = OptionalText.Line(LetterNumber) is not null || LetterDate is not null || LetterValidUntil is not null || LetterFile is not null;
        if (hasLetter && LetterDate is null)
            problems.Add(new($"utilities.{name}.letter", "Укажите день письма."));
        var point = hasPoint ? new SupplyPoint(PointCode.Trim(), PointRu.Trim(), PointEn.Trim()) : null;
        var letter = hasLetter ? new NetworkLetter(LetterNumber.Trim(), LetterDate ?? default, LetterValidUntil) { File = LetterFile is { } file ? new(file.Key, file.Name, file.Bytes) : null } : null;
        return site with { Utilities = site.Utilities.With(utility, connection => connection with { SupplyPoint = point, Letter = letter }) };
    }
}
