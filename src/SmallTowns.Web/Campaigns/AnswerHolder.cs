using SmallTowns.Domain.Links;

namespace SmallTowns.Web.Campaigns;

/// <summary>Whoever may fill in one form: found out by <see cref="CampaignAnswering"/> from a link or an account, and by nothing else.</summary>
public sealed record AnswerHolder
{
    internal AnswerHolder(int formId, string name, int? userId, bool maySign) => (FormId, Name, UserId, MaySign) = (formId, name, userId, maySign);

    public int FormId { get; }

    /// <summary>What the form remembers of whoever saved it last.</summary>
    public string Name { get; }

    /// <summary>Empty for the holder of a link.</summary>
    public int? UserId { get; }

    public bool MaySign { get; }
}

/// <param name="Holder">Empty where the link does not work.</param>
public sealed record FoundForm(LinkState State, AnswerHolder? Holder);
