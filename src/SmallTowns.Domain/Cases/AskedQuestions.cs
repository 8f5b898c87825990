namespace SmallTowns.Domain.Cases;

/// <summary>The questions of an enquiry, in the order asked: what a proposal begins to answer.</summary>
public static class AskedQuestions
{
    private const string Ends = ".!?";

    /// <summary>Every sentence that ends in a question mark. A line ends a sentence too; a point inside a number or an abbreviation does not.</summary>
    public static IReadOnlyList<string> In(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split('\n').SelectMany(SentencesOf)
            .Where(sentence => sentence.EndsWith('?') && sentence.Length is > 1 and <= ProposedQuestion.QuestionMaxLength)
            .Distinct().Take(CaseProposal.MostQuestions),
    ];

    private static IEnumerable<string> SentencesOf(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isEnd = Ends.Contains(line[i]) && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]))
                && (line[i] != '.' || !char.IsLower(NextLetter(line, i + 1)));
            if (!isEnd)
                continue;
            yield return line[start..(i + 1)].Trim();
            start = i + 1;
        }
    }

    private static char NextLetter(string line, int from) => line.AsSpan(from).TrimStart() is { Length: > 0 } rest ? rest[0] : ' ';
}
