using System.Security.Cryptography;
using System.Text;
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

        return ColumnMap.Empty with { Columns = found };
    }

    /// <summary>By this a file with the same headings in the same order is known again.</summary>
    public static string HashOf(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(NormalizedText.Of)))));
}
