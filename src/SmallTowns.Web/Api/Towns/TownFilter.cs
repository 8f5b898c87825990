using System.Globalization;
using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Towns;

/// <summary>Which towns a list is to hold. Several values of one parameter add up; an empty one does not narrow.</summary>
public sealed class TownFilter
{
    private const string NoBelt = "undefined";

    private static readonly string[] Classes = [.. Enum.GetNames<SizeClass>().Select(ApiJson.Name)];
    private static readonly string[] Belts = ["1", "2", "3", NoBelt];

    private readonly string[] classes;
    private readonly string[] belts;

    private TownFilter(string[] classes, string[] belts) => (this.classes, this.belts) = (classes, belts);

    /// <summary>Reads the parameters; each fault is a sentence under the name of its parameter.</summary>
    public static (TownFilter Filter, Dictionary<string, string[]> Faults) Read(string[]? sizeClass, string[]? belt)
    {
        var filter = new TownFilter(NonEmpty(sizeClass), NonEmpty(belt));
        var faults = new Dictionary<string, string[]>();
        AddFault(faults, "class", filter.classes, Classes, T("Нет такой категории города", "There is no such size class"));
        AddFault(faults, "belt", filter.belts, Belts, T("Нет такого пояса расселения", "There is no such settlement belt"));
        return (filter, faults);
    }

    public bool Takes(TownAnswer town) =>
        (classes.Length == 0 || town.SizeClass is { } sizeClass && classes.Contains(ApiJson.Name(sizeClass.ToString())))
        && (belts.Length == 0 || belts.Contains(town.Belt.ByRule is { } belt ? belt.ToString(CultureInfo.InvariantCulture) : NoBelt));

    private static string[] NonEmpty(string[]? values) => [.. (values ?? []).Where(value => !string.IsNullOrEmpty(value))];

    private static void AddFault(Dictionary<string, string[]> faults, string parameter, string[] given, string[] known, string sentence)
    {
        var unknown = given.Except(known).Select(value => $"{sentence}: {T($"«{value}»", $"“{value}”")}. {T("Допустимые значения", "Allowed values")}: {string.Join(", ", known)}.");
        if (unknown.ToArray() is { Length: > 0 } sentences)
            faults[parameter] = sentences;
    }
}
