using SmallTowns.Domain.Staff;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Notices;

public static class NoticeWords
{
    /// <summary>What happened, in a word or two.</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Returned => "Вернули на доработку",
        NoticeKind.Rejected => "Отклонили",
        NoticeKind.Published => "Опубликовали",
        NoticeKind.Withdrawn => "Сняли с публикации",
        NoticeKind.Commented => "Написали замечание",
        NoticeKind.Missed => "Не вышло в назначенное время",
        NoticeKind.Assigned => "Поручили город",
        NoticeKind.Overdue => "Пора обновить",
        NoticeKind.AssignmentGiven => "Дали поручение",
        NoticeKind.AssignmentMoved => "Новый шаг поручения",
        NoticeKind.AssignmentDue => "Срок поручения",
        NoticeKind.SupportMoved => "Запрос города",
        NoticeKind.SupportDue => "Срок ответа городу",
        NoticeKind.WorkWeek => "Поручения за неделю",
        NoticeKind.WarningRaised => "Новое предупреждение",
        NoticeKind.EntryMoved => "Потребность или предложение города",
        NoticeKind.AgreementMoved => "Новый шаг соглашения",
        NoticeKind.AgreementEnds => "Срок соглашения подходит к концу",
        NoticeKind.AgreementReportDue => "Просрочен отчёт по соглашению",
        NoticeKind.StandIn => "Замещение",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same in the list of choices, where a person says what they want letters about.</summary>
    public static string Choice(NoticeKind kind) => kind switch
    {
        NoticeKind.Returned => "Мою правку вернули на доработку",
        NoticeKind.Rejected => "Мою правку отклонили",
        NoticeKind.Published => "Мою правку опубликовали",
        NoticeKind.Withdrawn => "Мою правку сняли с публикации",
        NoticeKind.Commented => "Написали замечание к правке, в которой я участвую",
        NoticeKind.Missed => "Публикация не вышла в назначенное время",
        NoticeKind.Assigned => "Мне поручили город",
        NoticeKind.Overdue => "В моём городе пора обновить числа",
        NoticeKind.AssignmentGiven => "Мне или моему департаменту дали поручение, либо мне его контролировать",
        NoticeKind.AssignmentMoved => "С поручением, которое я исполняю или контролирую, что-то произошло",
        NoticeKind.AssignmentDue => "Срок поручения близок, настал или прошёл",
        NoticeKind.SupportMoved => "Запрос города или ответ на него ждёт меня",
        NoticeKind.SupportDue => "Срок ответа городу близок, настал или прошёл",
        NoticeKind.WorkWeek => "Раз в неделю: как идут поручения, которые я исполняю и контролирую",
        NoticeKind.WarningRaised => "Портал заметил в городе неладное, и решать об этом могу я",
        NoticeKind.EntryMoved => "С потребностью или предложением моего города что-то произошло",
        NoticeKind.AgreementMoved => "С соглашением, за которое я отвечаю, что-то произошло",
        NoticeKind.AgreementEnds => "Срок соглашения, за которое я отвечаю, подходит к концу",
        NoticeKind.AgreementReportDue => "Отчёт по соглашению, за которое я отвечаю, просрочен",
        NoticeKind.StandIn => "Меня назначили замещать коллегу, или замещение закончилось",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(NoticeMail mail) => mail switch
    {
        NoticeMail.None => "не присылать",
        NoticeMail.Morning => "утром, одним письмом",
        NoticeMail.AtOnce => "сразу",
        _ => throw new ArgumentOutOfRangeException(nameof(mail), mail, null),
    };

    /// <summary>"3 правки".</summary>
    public static string Proposals(int count) => $"{Numbers.Show(count)} {Plural.Of(count, "правка", "правки", "правок")}";

    /// <summary>A letter about some notices; comments are read on the portal, where their people are.</summary>
    public static (string Subject, string Text) Letter(string name, IReadOnlyList<NoticeLine> lines, string address, string choices)
    {
        var subject = lines is [{ } only]
            ? $"Портал малых городов: {char.ToLower(Of(only.Kind)[0], Language.Russian)}{Of(only.Kind)[1..]}"
            : $"Портал малых городов: {lines.Count} {Plural.Of(lines.Count, "уведомление", "уведомления", "уведомлений")}";
        var told = lines.GroupBy(line => line.Kind).OrderBy(same => same.Key).Select(same => $"{Of(same.Key)}:\n{string.Join('\n', same.Select(line => InLetter(line, address)))}");
        return (subject,
            $"""
            Здравствуйте, {name}!

            {string.Join("\n\n", told)}

            Все уведомления: {address}/staff/notices
            Выбрать, о чём присылать письма: {address}{choices}
            """);
    }

    private static string InLetter(NoticeLine line, string address)
    {
        var by = line.ByName is { } name ? $" ({name})" : "";
        var why = line is { Text: { } text, Kind: not NoticeKind.Commented } ? $"\n  {text.ReplaceLineEndings(" ")}" : "";
        return $"- {line.What}{by}{why}\n  {address}{line.Address ?? "/staff/notices"}";
    }
}
