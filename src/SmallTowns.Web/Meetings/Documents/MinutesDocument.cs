using SmallTowns.Web.Docx;

namespace SmallTowns.Web.Meetings.Documents;

/// <summary>Minutes and extracts from them for Word.</summary>
public static class MinutesDocument
{
    /// <param name="withPersons">Names of representatives: the minutes have them, what the public reads has not.</param>
    /// <param name="hash">Of a signed version.</param>
    public static DocxDocument Of(MinutesContent content, bool withPersons, string? hash) => MeetingDocuments.Of(content.Title,
    [
        new DocxBlock.Paragraph(content.Organisation),
        new DocxBlock.Paragraph($"{content.Noun} {content.Kind}, форма проведения: {content.Form}.{(withPersons ? $" Созвано: {content.ConvenedBy}." : "")}"),
        .. withPersons ? Lines(content.Held) : Lines(content.Held.Take(1)),
        .. Lines(withPersons
            ? [content.Notice, content.Charter, content.NotHeld, content.Correction.Length > 0 ? $"Исправлено в этой редакции: {content.Correction}" : ""]
            : [content.Charter, content.NotHeld.Length > 0 ? $"{content.Noun} не состоялось." : ""]),
        .. withPersons ? Lines([$"Председательствующий: {content.Chair}", $"Секретарь: {content.Secretary}", $"Голоса подсчитывали: {content.Counters}"]) : [],
        new DocxBlock.Heading(1, "Участники"),
        new DocxBlock.Paragraph(content.Quorum),
        .. content.Attendees.Count == 0 ? [] : (IEnumerable<DocxBlock>)
        [
            withPersons
                ? new DocxBlock.Table("Участвовали", [new(content.Voter), new("Представитель"), new("Полномочие"), new("Время"), new("Голос")],
                    [.. content.Attendees.Select(one => (IReadOnlyList<string>)[one.Member, one.Person, one.Right, one.Times, VoteOf(one)])])
                : new DocxBlock.Table("Участвовали", [new(content.Voter), new("Голос")],
                    [.. content.Attendees.Select(one => (IReadOnlyList<string>)[one.Member, VoteOf(one)]).DistinctBy(row => row[0])]),
        ],
        .. content.Absent.Count > 0 ? (IEnumerable<DocxBlock>)[new DocxBlock.Paragraph($"Не участвовали: {string.Join(", ", content.Absent)}.")] : [],
        .. content.Ballots.Count > 0 && withPersons ? (IEnumerable<DocxBlock>)[new DocxBlock.Heading(1, "Бюллетени"), new DocxBlock.Items(content.Ballots)] : [],
        .. content.Items.SelectMany(item => ItemOf(item, withPersons)),
        .. content.Course.Length > 0 && withPersons ? (IEnumerable<DocxBlock>)[new DocxBlock.Heading(1, "Ход собрания"), new DocxBlock.Paragraph(content.Course)] : [],
        .. content.Remarks.Count > 0 && withPersons ? (IEnumerable<DocxBlock>)[new DocxBlock.Heading(1, "Замечания к протоколу"), new DocxBlock.Items(content.Remarks)] : [],
        .. Signatures(content, withPersons, hash),
    ]);

    /// <summary>The file that readers may have.</summary>
    /// <param name="texts">What the public may read of the decisions, by their numbers.</param>
    public static MemoryStream PublicCopy(MinutesContent content, string? hash, IReadOnlyDictionary<int, string?> texts)
    {
        var paper = new MemoryStream();
        var items = content.Items.Select(item => item.Decision.Length == 0 ? item : item with
        {
            Decision = item.DecisionOrdinal is { } number && texts.GetValueOrDefault(number) is { } text ? text : "текст читают члены Ассоциации.",
        });
        DocxWriter.Write(Of(content with { Items = [.. items] }, withPersons: false, hash), paper);
        paper.Position = 0;
        return paper;
    }

    /// <summary>What one item says, for whom it concerns.</summary>
    public static DocxDocument Extract(MinutesContent content, MinutesItem item, string? hash) => MeetingDocuments.Of($"Выписка из протокола. {content.Title}",
    [
        new DocxBlock.Paragraph(content.Organisation),
        .. Lines(content.Held),
        new DocxBlock.Paragraph(content.Quorum),
        .. ItemOf(item, withPersons: true),
        new DocxBlock.Paragraph($"Выписка верна. Секретарь: {content.Secretary} ____________________"),
        .. hash is null ? [] : (IEnumerable<DocxBlock>)[new DocxBlock.Paragraph($"Контрольная сумма протокола (SHA-256): {hash}")],
    ]);

    private static IEnumerable<DocxBlock> ItemOf(MinutesItem item, bool withPersons)
    {
        yield return new DocxBlock.Heading(1, $"{item.Number}. {item.Title}");
        if (item.Reporter.Length > 0 && withPersons)
            yield return new DocxBlock.Paragraph($"Докладывал: {item.Reporter}");
        if (item.Recused.Count > 0 && withPersons)
            yield return new DocxBlock.Items([.. item.Recused.Select(recused => $"Не голосовал: {recused}")]);
        if (item.Rounds.Count == 0)
            yield return new DocxBlock.Paragraph("По этому вопросу не голосовали.");
        foreach (var round in item.Rounds)
        {
            if (item.Rounds.Count > 1)
                yield return new DocxBlock.Heading(2, $"Голосование {round.Number}");
            yield return new DocxBlock.Paragraph(withPersons ? $"Голосовали {round.Method} за текст: {round.Text}" : $"Голосовали {round.Method}.");
            yield return new DocxBlock.Paragraph($"{round.Quorum} {round.Outcome}".Trim());
            if (round.ByName.Count > 0 && withPersons)
                yield return new DocxBlock.Items(round.ByName);
            if (round.Annulled.Length > 0)
                yield return new DocxBlock.Paragraph(withPersons ? $"Голосование отменено: {round.Annulled}" : "Голосование отменено.");
        }

        if (item.Dissents.Count > 0 && withPersons)
            yield return new DocxBlock.Items(item.Dissents);
        yield return new DocxBlock.Paragraph(item.Decision.Length > 0
            ? $"Решили{(item.DecisionOrdinal is { } number ? $" (решение № {number})" : "")}: {item.Decision}"
            : "Решение не принято.");
    }

    private static IEnumerable<DocxBlock> Signatures(MinutesContent content, bool withPersons, string? hash)
    {
        if (withPersons)
        {
            yield return new DocxBlock.Paragraph($"Председательствующий {content.Chair} ____________________");
            yield return new DocxBlock.Paragraph($"Секретарь {content.Secretary} ____________________");
        }
        else
        {
            yield return new DocxBlock.Paragraph("Копия для читателей: имена, причины и тексты, которые написаны своими словами, не приводятся. Подписанный протокол читают члены Ассоциации.");
        }

        if (hash is not null)
            yield return new DocxBlock.Paragraph($"Контрольная сумма подписанной редакции (SHA-256): {hash}");
    }

    private static string VoteOf(MinutesAttendee one) => one.Votes ? "решающий" : "совещательный";

    private static IEnumerable<DocxBlock> Lines(IEnumerable<string> lines) => lines.Where(line => line.Length > 0).Select(line => new DocxBlock.Paragraph(line));
}
