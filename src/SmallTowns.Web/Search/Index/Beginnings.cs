using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SmallTowns.Web.Search.Index;

/// <summary>The words of a field that begin in a given way, the most usual ones where there are many.</summary>
internal static class Beginnings
{
    public static IEnumerable<Term> In(IndexReader reader, string field, IEnumerable<string> beginnings, int most)
    {
        if (MultiFields.GetTerms(reader, field) is not { } all)
            return [];
        var found = new Dictionary<string, int>();
        foreach (var beginning in beginnings)
        {
            var (terms, bytes) = (all.GetEnumerator(), new BytesRef(beginning));
            for (var isThere = terms.SeekCeil(bytes) != TermsEnum.SeekStatus.END; isThere && StringHelper.StartsWith(terms.Term, bytes); isThere = terms.MoveNext())
                found[terms.Term.Utf8ToString()] = terms.DocFreq;
        }

        return (found.Count <= most ? found.Keys : found.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(most).Select(term => term.Key))
            .Select(term => new Term(field, term));
    }
}
