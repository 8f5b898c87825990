using System.Security.Cryptography;
using System.Text;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Columns;

/// <summary>Finds the fields of a form among the headings of a file, by their names and synonyms.</summary>
public static class ColumnMatching
{
    public static ColumnMap Match(ImportForm form, IReadOnlyList<string> headings)
    {
        var found = new Dictionary<string, int>();
        // Names before synonyms: "Название" is a town's name in one form and a synonym of its key in another.
        foreach (var namesOf in (Func<ImportField, IEnumerable<string>>[])[field => [field.HeadingRu, field.HeadingEn, field.Key], field => field.Names])
        {
            foreach (var field in form.Fields.Where(field => !found.ContainsKey(field.Key)))
            {
                var names = namesOf(field).Select(NormalizedText.Of).ToHashSet();
                for (var column = 0; column < headings.Count; column++)
                {
                    if (!found.ContainsValue(column) && names.Contains(NormalizedText.Of(headings[column])))
                    {
                        found.Add(field.Key, column);
                        break;
                    }
                }
            }
        }

        return WithPeriods(form, headings, ColumnMap.Empty with { Columns = found });
    }

    /// <summary>Finds the columns that are headed by periods, where no column holds the number or the period.</summary>
    public static ColumnMap WithPeriods(ImportForm form, IReadOnlyList<string> headings, ColumnMap map)
    {
        if (!form.IsOfFigures || map.Columns.ContainsKey(FieldKeys.Value) || map.Columns.ContainsKey(FieldKeys.Period))
            return map;
        return map with
        {
            PeriodColumns = headings.Select((heading, column) => (Period: PeriodIn(heading), column))
                .Where(pair => pair.Period is not null && !map.Columns.Values.Contains(pair.column))
                .ToDictionary(pair => pair.column, pair => PeriodText.Spell(pair.Period!.Value)),
        };
    }

    // Of a head of two rows the day may stand above and the year below: "на 1 января / 2024".
    private static Period? PeriodIn(string heading) => PeriodText.In(heading.Replace(" / ", " ", StringComparison.Ordinal)) ?? PeriodText.In(heading);

    /// <summary>By this a file with the same headings in the same order is known again.</summary>
    public static string HashOf(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(NormalizedText.Of)))));
}
