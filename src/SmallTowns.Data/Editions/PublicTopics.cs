namespace SmallTowns.Data.Editions;

/// <summary>
/// What of the public portal can change by itself. A topic is the tag of every answer that is made from it; a publication
/// raises those that it touches.
/// </summary>
public static class PublicTopics
{
    /// <summary>Everything: whoever does not know what a change may be seen on raises this. A tag of every answer.</summary>
    public const string All = "all";

    /// <summary>Rises with every publication, whatever it touches: for what is made from all that is published.</summary>
    public const string Any = "any";

    /// <summary>The topics of what is made from all that is published. Whoever raises everything by hand need not know of the other.</summary>
    public static readonly IReadOnlyList<string> OfWhole = [All, Any];

    /// <summary>A figure of one town changes ranks, shares and neighbours of the others: all figures are one topic.</summary>
    public const string Figures = "figures";

    /// <summary>Which sources readers are shown: one that staff have added waits until something published names it.</summary>
    public const string Sources = "sources";

    public const string Association = "association";

    /// <summary>Programmes and the decisions behind them, where pages of towns and of figures name them.</summary>
    public const string Programmes = "programmes";

    /// <summary>Holidays and moved days off.</summary>
    public const string WorkingDays = "working-days";

    /// <summary>Objects of the investment register.</summary>
    public const string Sites = "sites";

    /// <summary>What towns offer to investors besides sites: employers, demand, projects, ideas, support. For what is made from the offers of all towns.</summary>
    public const string Offers = "offers";

    /// <summary>Support measures of the whole region: they stand on the pages of every town.</summary>
    public const string RegionalSupport = "regional-support";

    /// <summary>Vacancies of the feed that are linked to towns.</summary>
    public const string Vacancies = "vacancies";

    /// <summary>Outages of utilities, and the days on which somebody watched for them.</summary>
    public const string Outages = "outages";

    /// <summary>Within how many days investors are promised an answer.</summary>
    public const string CaseTerms = "case-terms";

    /// <summary>Articles of the press centre.</summary>
    public const string News = "news";

    /// <summary>Its events.</summary>
    public const string Events = "events";

    /// <summary>What is found, where it changes without a publication: with a new day something is over.</summary>
    public const string Search = "search";

    /// <summary>Texts that people are asked to agree to.</summary>
    public const string Consents = "consents";

    /// <summary>Versions of open datasets. They follow from publications and are none: this is raised without <see cref="Any"/>.</summary>
    public const string Datasets = "datasets";

    /// <summary>The topics of the settlement system: it holds no words or pictures of towns.</summary>
    public static readonly IReadOnlyList<string> OfSystem = [All, Figures];

    /// <summary>Whether two readings hold the settlement system of one state.</summary>
    public static bool AreOfOneSystem(IReadOnlyDictionary<string, long> editions, IReadOnlyDictionary<string, long> others) =>
        OfSystem.All(topic => editions.GetValueOrDefault(topic) == others.GetValueOrDefault(topic));

    /// <summary>The tag of a page or an answer whose address names the town.</summary>
    public const string TownOfAddress = "town:{slug}";

    /// <summary>
    /// More topics than this are raised as everything: a publication keeps others waiting while it raises them, and readers
    /// of that many parts find little left of the cache.
    /// </summary>
    public const int Most = 50;

    /// <summary>What is published of a town in words and pictures; it is on the pages of that town only.</summary>
    public static string Town(string slug) => $"town:{slug}";

    /// <summary>The topics of a town's passport: its updates tell of figures too.</summary>
    public static IReadOnlyList<string> OfPassport(string slug) => [.. OfSystem, Town(slug)];
}
