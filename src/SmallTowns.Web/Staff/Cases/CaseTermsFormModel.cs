using System.Globalization;
using SmallTowns.Domain.Cases;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>The promised days as they are being typed.</summary>
public sealed class CaseTermsFormModel
{
    public string LeadDays { get; set; } = "";
    public string QualifiedDays { get; set; } = "";
    public string ShortlistDays { get; set; } = "";
    public string VisitDays { get; set; } = "";
    public string TermsDays { get; set; } = "";

    /// <summary>Where nothing is published the form begins with what holds until then.</summary>
    public static CaseTermsFormModel Of(CaseTermsContent content)
    {
        var known = content.IsThere() ? content : CaseTermsContent.Default;
        return new()
        {
            LeadDays = Write(known.LeadDays),
            QualifiedDays = Write(known.QualifiedDays),
            ShortlistDays = Write(known.ShortlistDays),
            VisitDays = Write(known.VisitDays),
            TermsDays = Write(known.TermsDays),
        };
    }

    public (CaseTermsContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            LeadDays = Days(LeadDays, nameof(LeadDays), problems),
            QualifiedDays = Days(QualifiedDays, nameof(QualifiedDays), problems),
            ShortlistDays = Days(ShortlistDays, nameof(ShortlistDays), problems),
            VisitDays = Days(VisitDays, nameof(VisitDays), problems),
            TermsDays = Days(TermsDays, nameof(TermsDays), problems),
        }, problems);
    }

    private static string Write(int days) => days.ToString(CultureInfo.InvariantCulture);

    private static int Days(string typed, string field, List<InputProblem> problems)
    {
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return days;
        problems.Add(new(field, "Напишите число дней цифрами."));
        return 0;
    }
}
