using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What became of a command about a campaign.</summary>
public abstract record CampaignOutcome
{
    /// <param name="Id">Of what was made, where something was.</param>
    /// <param name="Told">What else is to be said.</param>
    public sealed record Done(int Id = 0, string? Told = null) : CampaignOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : CampaignOutcome
    {
        public Invalid(string field, string sentence)
            : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>It cannot be done, and why.</summary>
    public sealed record Refused(string Sentence) : CampaignOutcome;

    /// <summary>Somebody else was faster: what the page was opened on is no more.</summary>
    public sealed record Overtaken : CampaignOutcome;
}
