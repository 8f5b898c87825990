using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings.Documents;

/// <summary>Papers of a meeting for Word: notice, agenda, registration sheet, ballots, form of a proxy.</summary>
public static class MeetingDocuments
{
    private const string Line = "____________________";
    private const string SignatureLine = $"Представитель: {Line} Подпись: {Line} Дата: {Line}";

    public static DocxDocument Notice(MeetingFile file) => Of($"Уведомление. {MeetingWords.TitleOf(file.Meeting)}",
    [
        new DocxBlock.Paragraph($"Созывает: {file.Meeting.ConvenedBy}. {MeetingWords.NounOf(file.Meeting)} {MeetingWords.Of(file.Meeting.Kind)}, форма проведения: {MeetingWords.Of(file.Meeting.Form)}."),
        .. WhenAndWhere(file),
        new DocxBlock.Heading(1, "Повестка"),
        .. Agenda(file, withTexts: false),
        new DocxBlock.Heading(1, "Материалы"),
        .. file.Items.Any(item => item.Materials.Length > 0)
            ? file.Items.Index().Where(item => item.Item.Materials.Length > 0).Select(DocxBlock (item) => new DocxBlock.Paragraph($"К вопросу {item.Index + 1}: {item.Item.Materials}"))
            : [new DocxBlock.Paragraph("Материалов к вопросам нет.")],
        new DocxBlock.Paragraph(file.Meeting.IsOfAssembly
            ? "Представитель члена Ассоциации участвует по должности (глава муниципального образования) или по доверенности. Доверенность без даты выдачи ничтожна; без срока она действует один год."
            : "Участвуют те, кто занимает должности в органе или исполняет их обязанности; отсутствующего замещает тот, кто назначен на дни его отсутствия."),
        new DocxBlock.Paragraph(file.Meeting.TakesBallots ? $"Вопросы в повестку предлагают до начала голосования; бюллетень направляют на бумаге{(file.Charter.AllowsSimpleSignatures ? ", сканом с подписью или по личной ссылке" : " или сканом с подписью")}." : "Вопросы в повестку предлагают тому, кто созывает собрание."),
    ]);

    public static DocxDocument AgendaPaper(MeetingFile file) => Of($"Повестка. {MeetingWords.TitleOf(file.Meeting)}", [.. WhenAndWhere(file), .. Agenda(file, withTexts: true)]);

    public static DocxDocument Registration(MeetingFile file, DateTime utcNow) => Of($"Лист регистрации. {MeetingWords.TitleOf(file.Meeting)}",
    [
        .. WhenAndWhere(file),
        new DocxBlock.Table(
            file.Meeting.IsOfAssembly ? "Члены с правом голоса" : "Состав органа",
            [new("№"), new(MeetingWords.VoterOf(file.Meeting)), new("Представитель и его полномочие"), new("Время прихода"), new("Подпись")],
            [.. file.Voting.Index().Select(member => (IReadOnlyList<string>)[$"{member.Index + 1}", member.Item.Name.Ru, RepresentativesOf(file, member.Item.Key, utcNow), "", ""])]),
        .. file.Members.Where(member => member.Kind is MemberKind.Consultative && member.IsInForceOn(file.VotingDay)).ToList() is { Count: > 0 } others
            ?
            [
                new DocxBlock.Table(
                    "Члены с совещательным голосом",
                    [new("№"), new("Член Ассоциации"), new("Представитель"), new("Подпись")],
                    [.. others.Index().Select(member => (IReadOnlyList<string>)[$"{member.Index + 1}", member.Item.Name.Ru, RepresentativesOf(file, member.Item.Key, utcNow), ""])]),
            ]
            : (IEnumerable<DocxBlock>)[],
        new DocxBlock.Paragraph($"Регистрацию вёл: {Line}"),
    ]);

    /// <summary>Ballots of the rounds that were called for: by name, with the candidates who are left.</summary>
    public static DocxDocument RunOffBallots(MeetingFile file)
    {
        List<DocxBlock> blocks = [];
        var rounds = file.Items.Select((item, place) => (Place: place, Item: item, Origin: file.RunOffOf(item))).Where(round => round.Origin?.RunOffUntil is not null).ToList();
        foreach (var member in file.Members)
        {
            foreach (var (place, item, origin) in rounds.Where(round => file.MayVoteByBallot(round.Item, member.Key)))
            {
                if (blocks.Count > 0)
                    blocks.Add(new DocxBlock.PageBreak());
                blocks.Add(new DocxBlock.Heading(1, $"Бюллетень следующего тура: {member.Name.Ru}"));
                blocks.Add(new DocxBlock.Paragraph($"{MeetingWords.TitleOf(file.Meeting)}. Последний день приёма: {MeetingWords.Day(origin!.RunOffUntil!.Value)}."));
                blocks.AddRange(BallotOf(place + 1, item, file.SeatsAfter(item, origin), file.CandidatesAfter(item, origin), isPlain: true));
                blocks.Add(new DocxBlock.Paragraph(SignatureLine));
            }
        }

        return Of($"Бюллетени следующего тура. {MeetingWords.TitleOf(file.Meeting)}", blocks);
    }

    /// <summary>One ballot a page: by name for each voting member, or without names where votes are secret.</summary>
    public static DocxDocument Ballots(MeetingFile file, bool isSecret)
    {
        var members = file.Voting.Select(member => member.Name.Ru).ToList();
        List<DocxBlock> blocks = [];
        for (var i = 0; i < Math.Max(1, members.Count); i++)
        {
            if (i > 0)
                blocks.Add(new DocxBlock.PageBreak());
            blocks.Add(new DocxBlock.Heading(1, isSecret ? "Бюллетень для тайного голосования" : $"Бюллетень: {members.ElementAtOrDefault(i) ?? Line}"));
            blocks.Add(new DocxBlock.Paragraph($"{MeetingWords.TitleOf(file.Meeting)}.{(file.Meeting.BallotsUntil is { } until ? $" Последний день приёма: {MeetingWords.Day(until)}." : "")}"));
            foreach (var (place, item) in file.Items.Index())
                blocks.AddRange(BallotOf(place + 1, item, item.Seats, item.Candidates, isSecret || item.IsElection));
            if (!isSecret)
                blocks.Add(new DocxBlock.Paragraph(SignatureLine));
        }

        return Of($"Бюллетени. {MeetingWords.TitleOf(file.Meeting)}", blocks);
    }

    public static DocxDocument Proxy(MeetingFile file) => Of("Доверенность",
    [
        new DocxBlock.Paragraph($"Место выдачи: {Line} Дата выдачи: {Line} (без даты доверенность ничтожна)"),
        new DocxBlock.Paragraph($"{Line} (член Ассоциации) в лице {Line}, действующего на основании {Line}, доверяет {Line} (фамилия, имя, отчество, документ) представлять его на собрании: {MeetingWords.TitleOf(file.Meeting)}."),
        new DocxBlock.Paragraph("Объём полномочий (отметьте нужное):"),
        new DocxBlock.Items(["участвовать и голосовать по всем вопросам повестки;", $"голосовать только по вопросам: {Line};", "только участвовать в обсуждении."]),
        new DocxBlock.Paragraph($"Указания, как голосовать: {Line}"),
        new DocxBlock.Paragraph($"Срок действия: {Line} (без срока — один год со дня выдачи). Передоверие: {Line}"),
        new DocxBlock.Paragraph($"Подпись руководителя: {Line} М. П."),
    ]);

    /// <summary>For the member who has sent a ballot: that it came, when and how. How the member voted does not stand on it.</summary>
    public static DocxDocument Receipt(MeetingFile file, string receipt)
    {
        var rows = file.Ballots.Where(ballot => ballot.Receipt == receipt).ToList();
        var isLate = rows.All(file.IsLate);
        var isLapsed = rows.All(file.HasLapsed);
        var isAnnulled = rows.All(row => file.Polls.Any(poll => poll.Id == row.RunOffOfId && poll.IsAnnulled));
        return Of($"Квитанция {receipt}",
        [
            new DocxBlock.Paragraph($"{MeetingWords.TitleOf(file.Meeting)}."),
            new DocxBlock.Paragraph($"Бюллетень «{file.SenderNameOf(rows[0]).Name}» поступил {StaffTime.Text(rows[0].ArrivedUtc)} (время московское), способ: {MeetingWords.Of(rows[0].Way)}."),
            new DocxBlock.Paragraph("Вопросы, по которым в нём отмечен голос:"),
            new DocxBlock.Items([.. file.Items.Where(item => rows.Any(row => row.ItemId == item.Id)).Select(item => item.Title)], IsNumbered: true),
            new DocxBlock.Paragraph(isLate
                ? "Бюллетень поступил позже последнего дня приёма: он хранится и не учитывается."
                : isLapsed ? "Приславший больше не занимает этого места: бюллетень хранится и не учитывается."
                : isAnnulled ? "Голосование, для которого прислан бюллетень, отменено: бюллетень хранится и не учитывается."
                : "Поступил в срок. Если по вопросу пришлют ещё один бюллетень или представитель придёт на собрание, учёт ведётся по правилам устава."),
            new DocxBlock.Paragraph($"Секретарь: {file.Meeting.Secretary} Подпись: {Line}"),
        ]);
    }

    private static IEnumerable<DocxBlock> BallotOf(int number, AgendaItem item, int seats, IReadOnlyList<string> candidates, bool isPlain)
    {
        yield return new DocxBlock.Heading(2, $"{number}. {item.Title}");
        yield return new DocxBlock.Paragraph(item.DraftText);
        yield return item.IsElection
            ? new DocxBlock.Table($"Мест: {seats}. Отметьте не больше.", [new("Кандидат"), new("Отметка")], [.. candidates.Select(name => (IReadOnlyList<string>)[name, ""])])
            : new DocxBlock.Table(isPlain ? "Оставьте одну отметку" : "Отметьте одно", [new("За"), new("Против"), new("Воздержался")], [["", "", ""]]);
    }

    private static IEnumerable<DocxBlock> WhenAndWhere(MeetingFile file)
    {
        var meeting = file.Meeting;
        yield return new DocxBlock.Paragraph(meeting.IsHeldTogether
            ? $"Начало: {StaffTime.Text(meeting.StartsUtc)} (время московское).{(meeting.Place.Length > 0 ? $" Место: {meeting.Place}." : "")}"
            : $"Бюллетени принимаются с {StaffTime.Text(meeting.StartsUtc)} (время московское).");
        if (meeting.RemoteMeans.Length > 0)
            yield return new DocxBlock.Paragraph($"Дистанционное участие: {meeting.RemoteMeans}");
        if (meeting.BallotsUntil is { } until)
            yield return new DocxBlock.Paragraph($"Бюллетени принимаются до конца дня {MeetingWords.Day(until)}. Поступившие позже не учитываются.");
    }

    private static IEnumerable<DocxBlock> Agenda(MeetingFile file, bool withTexts)
    {
        foreach (var (place, item) in file.Items.Index())
        {
            yield return new DocxBlock.Heading(2, $"{place + 1}. {item.Title}");
            if (item.Reporter.Length > 0)
                yield return new DocxBlock.Paragraph($"Докладывает: {item.Reporter}");
            yield return new DocxBlock.Paragraph($"Вид вопроса: {file.RuleOf(item).TitleRu}. Для решения нужно: {MeetingWords.Needed(file.RuleOf(item))}.");
            if (withTexts)
                yield return new DocxBlock.Paragraph($"Проект решения: {item.DraftText}");
            if (item.IsElection)
                yield return new DocxBlock.Items([.. item.Candidates], IsNumbered: true);
        }
    }

    private static string RepresentativesOf(MeetingFile file, string member, DateTime utc) => string.Join("; ", file.MandatesOfDay(utc)
        .Where(mandate => mandate.Voter.Key == member)
        .Select(mandate => $"{(mandate.IsNameless ? Line : mandate.Person)} ({mandate.Right})"));

    internal static DocxDocument Of(string title, IReadOnlyList<DocxBlock> blocks) => new(title, "ru-RU", "Страница", blocks);
}
