using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The conditions of a list as its address names them. What means nothing is left out and told in a sentence: the page is shown all the same.
/// </summary>
public sealed class AskedConditions
{
    private readonly IQueryCollection query;
    private readonly List<string> faults = [];

    public AskedConditions(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        this.query = query;
    }

    public IReadOnlyList<string> Faults => faults;

    public void Fault(string sentence) => faults.Add(sentence);

    /// <summary>A value that the portal knows.</summary>
    /// <param name="fault">Of one that it does not know, after the name of the parameter.</param>
    public string? Known(string parameter, Func<string, bool> isKnown, string fault)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        if (query[parameter].FirstOrDefault() is not { Length: > 0 } value)
            return null;
        if (isKnown(value))
            return value;
        Fault($"{parameter}: {fault}.");
        return null;
    }

    /// <summary>What somebody typed into a field, or nothing; the rest of what is too long is left out.</summary>
    public string? Typed(string parameter, int maxLength) => query[parameter].FirstOrDefault() is { } value && value.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } clean
        ? clean.Length <= maxLength ? clean : clean[..maxLength] : null;

    /// <summary>A town by its slug.</summary>
    public string? Town(string parameter, int maxLength, Func<string, bool> isTown)
    {
        ArgumentNullException.ThrowIfNull(isTown);
        var town = Typed(parameter, maxLength);
        if (town is null || isTown(town))
            return town;
        Fault(T($"Города «{town}» на портале нет.", $"There is no town “{town}” here."));
        return null;
    }
}
