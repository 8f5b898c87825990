using System.Globalization;
using SmallTowns.Domain.Meetings;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A rule of the charter as it is being typed. Shares are typed as fractions.</summary>
public sealed class RuleFormModel
{
    /// <summary>Empty for the general assembly.</summary>
    public string? Body { get; set; }
    public string Code { get; set; } = "";
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public bool IsExclusiveCompetence { get; set; }
    public string Quorum { get; set; } = "1/2";
    public bool IsQuorumStrict { get; set; } = true;
    public string Majority { get; set; } = "1/2";
    public bool IsMajorityStrict { get; set; } = true;
    public MajorityBase? MajorityOf { get; set; } = MajorityBase.Present;
    public Secrecy? Secrecy { get; set; } = Domain.Meetings.Secrecy.Allowed;
    public List<string> Forms { get; set; } = [nameof(MeetingForm.InPerson)];
    public TieRule? Tie { get; set; } = TieRule.Rejected;
    public bool DoRecusedCountForQuorum { get; set; } = true;
    public RunOffRule? RunOff { get; set; } = RunOffRule.MostVotes;

    public static RuleFormModel Of(VotingRule rule) => new()
    {
        Body = rule.Body,
        Code = rule.Code,
        TitleRu = rule.TitleRu,
        TitleEn = rule.TitleEn,
        IsExclusiveCompetence = rule.IsExclusiveCompetence,
        Quorum = Write(rule.Quorum),
        IsQuorumStrict = rule.Quorum.IsStrict,
        Majority = Write(rule.Majority),
        IsMajorityStrict = rule.Majority.IsStrict,
        MajorityOf = rule.MajorityOf,
        Secrecy = rule.Secrecy,
        Forms = [.. rule.Forms.Select(form => form.ToString())],
        Tie = rule.Tie,
        DoRecusedCountForQuorum = rule.DoRecusedCountForQuorum,
        RunOff = rule.RunOff,
    };

    public VotingRule Read(string field, List<InputProblem> problems) => new()
    {
        Body = string.IsNullOrEmpty(Body) ? null : Body,
        Code = Code.Trim().Length > 0 ? Code.Trim() : CodeChecks.FromTitle(TitleEn, VotingRule.CodeMaxLength),
        TitleRu = TitleRu.Trim(),
        TitleEn = TitleEn.Trim(),
        IsExclusiveCompetence = IsExclusiveCompetence,
        Quorum = Share(Quorum, IsQuorumStrict, $"{field}.{nameof(Quorum)}", problems),
        Majority = Share(Majority, IsMajorityStrict, $"{field}.{nameof(Majority)}", problems),
        MajorityOf = MajorityOf ?? MajorityBase.Present,
        Secrecy = Secrecy ?? Domain.Meetings.Secrecy.Allowed,
        Forms = [.. Enum.GetValues<MeetingForm>().Where(form => Forms.Contains(form.ToString()))],
        Tie = Tie ?? TieRule.Rejected,
        DoRecusedCountForQuorum = DoRecusedCountForQuorum,
        RunOff = RunOff ?? RunOffRule.MostVotes,
    };

    private static string Write(RequiredShare share) => share.Denominator == 1
        ? share.Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{share.Numerator}/{share.Denominator}");

    // What is no fraction is told here and is not told again as an impossible share: one that is possible stands for it.
    private static RequiredShare Share(string text, bool isStrict, string field, List<InputProblem> problems)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length is 1 or 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var denominator))
        {
            return new(numerator, denominator, isStrict);
        }

        problems.Add(new(field, "Введите долю дробью: 1/2, 2/3, 3/4; единогласно — 1."));
        return RequiredShare.MoreThanHalf;
    }
}
