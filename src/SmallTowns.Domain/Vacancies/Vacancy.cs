using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Vacancies;

/// <summary>
/// A vacancy as the feed «Работа России» tells it. Rows of a feed are no kind of the review: what stands here stands under a standing
/// approval. People who are named in the feed, with their telephones and mails, are never kept.
/// </summary>
public sealed class Vacancy : Entity
{
    public const int FeedIdMaxLength = 64;
    public const int TitleMaxLength = 300;
    public const int LineMaxLength = 300;
    public const int TextMaxLength = 6000;
    public const int UrlMaxLength = 500;
    public const int RegistryNumberMaxLength = 15;

    /// <summary>The id of the feed.</summary>
    public required string FeedId { get; init; }

    public VacancyContent Content { get; private set; } = new();

    /// <summary>Upper case, without ё: what is typed is looked for in it.</summary>
    public string SearchTitle { get; private set; } = "";

    public int? TownId { get; private set; }
    public Town? Town { get; init; }
    public VacancyLink Link { get; private set; } = VacancyLink.Waiting;

    /// <summary>The town that the rule would guess; a person says whether it is so.</summary>
    public int? GuessedTownId { get; private set; }
    public LinkDoubt? Doubt { get; private set; }
    public string? LinkedBy { get; private set; }
    public DateTime? LinkedUtc { get; private set; }

    public DateTime FirstSeenUtc { get; init; }
    public DateTime LastSeenUtc { get; private set; }

    /// <summary>Full passes in a row in which it was absent.</summary>
    public int MissedPasses { get; private set; }
    public DateTime? EndedUtc { get; private set; }
    public VacancyEnd? End { get; private set; }

    public static Vacancy Of(string feedId, VacancyContent content, DateTime utcNow)
    {
        var vacancy = new Vacancy { FeedId = feedId, FirstSeenUtc = utcNow };
        vacancy.See(content, utcNow);
        return vacancy;
    }

    /// <returns>Whether anything that readers see has changed.</returns>
    public bool See(VacancyContent content, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(content);
        var isOther = content != Content || EndedUtc is not null;
        (Content, SearchTitle) = (content, SearchText.Of(content.Title));
        (LastSeenUtc, MissedPasses, EndedUtc, End) = (utcNow, 0, null, null);
        return isOther;
    }

    /// <summary>By the rule. What a person has said stays.</summary>
    public void Place(TownMatch match, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(match);
        if (LinkedBy is not null)
            return;
        (TownId, GuessedTownId, Doubt) = (match.TownId, match.GuessedTownId, match.Doubt);
        (Link, LinkedUtc) = match.TownId is null ? (VacancyLink.Waiting, null) : (VacancyLink.Linked, (DateTime?)utcNow);
    }

    /// <param name="townId">Empty where it belongs to none of the towns.</param>
    public void Decide(int? townId, string by, DateTime utcNow)
    {
        (TownId, Link, LinkedBy, LinkedUtc) = (townId, townId is null ? VacancyLink.Refused : VacancyLink.Linked, by, utcNow);
    }

    /// <summary>A full pass has not found it.</summary>
    public void Miss(int mostMissed, DateTime utcNow)
    {
        MissedPasses++;
        if (MissedPasses >= mostMissed)
            Finish(VacancyEnd.Absent, utcNow);
    }

    public void Finish(VacancyEnd end, DateTime utcNow)
    {
        if (EndedUtc is null)
            (EndedUtc, End) = (utcNow, end);
    }
}

/// <summary>What the feed says of a vacancy, as text and numbers that can be trusted to be what they seem.</summary>
public sealed record VacancyContent
{
    public string Title { get; init; } = "";
    public string? Employer { get; init; }

    /// <summary>Text: readers of numbers lose its zeros.</summary>
    public string? EmployerInn { get; init; }
    public string? EmployerOgrn { get; init; }

    /// <summary>Empty where it is not stated; the feed says 0 then.</summary>
    public decimal? PayFrom { get; init; }
    public decimal? PayTo { get; init; }
    public string? Currency { get; init; }
    public string? Schedule { get; init; }
    public string? Employment { get; init; }
    public string? Category { get; init; }
    public string? Address { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Duties { get; init; }
    public string? Requirements { get; init; }
    public string? Education { get; init; }
    public string? Qualification { get; init; }
    public int? ExperienceYears { get; init; }
    public int? Places { get; init; }
    public DateOnly? CreatedOn { get; init; }

    /// <summary>What the feed said last; where it says nothing, the day on which it was made.</summary>
    public DateOnly? ModifiedOn { get; init; }
    public string? Url { get; init; }
}

public enum VacancyLink
{
    /// <summary>Point and name do not agree, or one of them is missing: a person says.</summary>
    Waiting = 1,
    Linked = 2,

    /// <summary>A person has said that it belongs to none of the towns.</summary>
    Refused = 3,
}

public enum VacancyEnd
{
    /// <summary>Nobody has touched it in the feed for as long as the rule allows.</summary>
    Old = 1,

    /// <summary>Two full passes did not find it.</summary>
    Absent = 2,
}
