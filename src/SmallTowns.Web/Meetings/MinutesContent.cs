namespace SmallTowns.Web.Meetings;

/// <summary>Minutes as they are signed: all that the law asks for (Civil Code, article 181.2, paragraphs 3 and 4), in words. What is frozen never reads the records again.</summary>
public sealed record MinutesContent
{
    public string Title { get; init; } = "";
    public string Organisation { get; init; } = "";

    /// <summary>«Собрание», of another body «Заседание».</summary>
    public string Noun { get; init; } = "Собрание";

    /// <summary>Who votes: «Член Ассоциации», in another body «Место в органе».</summary>
    public string Voter { get; init; } = "Член Ассоциации";
    public string Form { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>Date, time, place and way of taking part from afar, or the last day of ballots.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];
    public string ConvenedBy { get; init; } = "";
    public string Notice { get; init; } = "";
    public string Charter { get; init; } = "";
    public string Chair { get; init; } = "";
    public string Secretary { get; init; } = "";
    public string Counters { get; init; } = "";
    public string Quorum { get; init; } = "";

    /// <summary>Who took part, with whom and by what right.</summary>
    public IReadOnlyList<MinutesAttendee> Attendees { get; init; } = [];
    public IReadOnlyList<string> Absent { get; init; } = [];
    public IReadOnlyList<MinutesItem> Items { get; init; } = [];
    public IReadOnlyList<string> Ballots { get; init; } = [];
    public string Course { get; init; } = "";
    public IReadOnlyList<string> Remarks { get; init; } = [];
    public string NotHeld { get; init; } = "";
    public string Correction { get; init; } = "";
}

/// <param name="Person">Named in minutes; left out of what the public reads.</param>
public sealed record MinutesAttendee(string Member, string Person, string Right, string Times, bool Votes);

public sealed record MinutesItem(int Number, string Title, string Reporter)
{
    public IReadOnlyList<MinutesRound> Rounds { get; init; } = [];

    /// <summary>Members that did not vote, each with the reason.</summary>
    public IReadOnlyList<string> Recused { get; init; } = [];

    /// <summary>Who voted against and wanted it written down.</summary>
    public IReadOnlyList<string> Dissents { get; init; } = [];

    /// <summary>The text that was adopted; empty where none was.</summary>
    public string Decision { get; init; } = "";
    public int? DecisionOrdinal { get; init; }
}

/// <param name="Outcome">The computation: «За 8 из 11, требуется 8: принято».</param>
/// <param name="Annulled">Why the round does not count.</param>
public sealed record MinutesRound(int Number, string Text, string Method, string Quorum, string Outcome, string Annulled)
{
    /// <summary>By name, where it was open by name.</summary>
    public IReadOnlyList<string> ByName { get; init; } = [];
}
