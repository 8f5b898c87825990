using MudBlazor;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Shell;

public sealed record StaffMenuEntry(string Title, string Address, string Icon);

public sealed record StaffMenuGroup(string Title, IReadOnlyList<StaffMenuEntry> Entries)
{
    public StaffMenuGroup Without(string address) => this with { Entries = [.. Entries.Where(entry => entry.Address != address)] };
}

/// <summary>The sections of the back office in the order of a working day.</summary>
public static class StaffMenu
{
    private static readonly StaffMenuGroup[] Everything =
    [
        new("Работа",
        [
            new("Главная", "/staff", Icons.Material.Outlined.Home),
            new("Уведомления", "/staff/notices", Icons.Material.Outlined.Notifications),
            new("Города", "/staff/towns", Icons.Material.Outlined.LocationCity),
            new("Что заполнить", "/staff/tasks", Icons.Material.Outlined.PlaylistAdd),
            new("Календарь сроков", "/staff/schedule", Icons.Material.Outlined.EventNote),
            new("Числа таблицей", "/staff/figures/grid", Icons.Material.Outlined.GridOn),
            new("Проверка", "/staff/review", Icons.Material.Outlined.FactCheck),
            new("Сообщения", "/staff/reports", Icons.Material.Outlined.Feedback),
            new("Площадки", "/staff/sites", Icons.Material.Outlined.Landscape),
            new("Предложения", "/staff/offers", Icons.Material.Outlined.Storefront),
            new("Обращения", "/staff/cases", Icons.Material.Outlined.BusinessCenter),
            new("Поручения", "/staff/association/assignments", Icons.Material.Outlined.AssignmentTurnedIn),
            new("Запросы городов", "/staff/support", Icons.Material.Outlined.SupportAgent),
            new("Столы департаментов", "/staff/desks", Icons.Material.Outlined.Workspaces),
            new("База знаний", "/staff/knowledge", Icons.Material.Outlined.MenuBook),
            new("Потребности и предложения", "/staff/cooperation", Icons.Material.Outlined.SwapHoriz),
            new("Соглашения", "/staff/agreements", Icons.Material.Outlined.Description),
            new("Партнёры", "/staff/partners", Icons.Material.Outlined.Groups),
            new("Вакансии", "/staff/vacancies", Icons.Material.Outlined.WorkOutline),
            new("Отключения", "/staff/outages", Icons.Material.Outlined.PowerOff),
            new("Пресс-центр", "/staff/press", Icons.Material.Outlined.Newspaper),
            new("Посещения", "/staff/visits", Icons.Material.Outlined.BarChart),
            new("Отзывы", "/staff/opinions", Icons.Material.Outlined.ThumbsUpDown),
            new("Край", "/staff/region", Icons.Material.Outlined.Map),
            new("Ассоциация", "/staff/association", Icons.Material.Outlined.AccountTree),
            new("Собрания", "/staff/meetings", Icons.Material.Outlined.HowToVote),
            new("Решения", "/staff/decisions", Icons.Material.Outlined.Gavel),
            new("Программы", "/staff/programmes", Icons.Material.Outlined.Flag),
            new("Предупреждения", "/staff/warnings", Icons.Material.Outlined.WarningAmber),
            new("Сценарии", "/staff/scenarios", Icons.Material.Outlined.ShowChart),
            new("Самооценка", "/staff/assessments", Icons.Material.Outlined.Checklist),
            new("Полномочия", "/staff/association/mandates", Icons.Material.Outlined.Badge),
            new("Запросы данных", "/staff/campaigns", Icons.Material.Outlined.RequestQuote),
            new("Загрузка файлов", "/staff/import", Icons.Material.Outlined.UploadFile),
            new("Справочник", "/staff/help", Icons.Material.Outlined.HelpOutline),
        ]),
        new("Данные",
        [
            new("История", "/staff/history", Icons.Material.Outlined.History),
            new("Источники", "/staff/sources", Icons.Material.Outlined.LibraryBooks),
            new("Показатели", "/staff/indicators", Icons.Material.Outlined.Tune),
            new("Правила предупреждений", "/staff/monitoring", Icons.Material.Outlined.Rule),
            new("Тексты согласий", "/staff/consent-texts", Icons.Material.Outlined.Handshake),
            new("Рабочие дни", "/staff/calendar", Icons.Material.Outlined.CalendarMonth),
            new("Постоянные разрешения", "/staff/approvals", Icons.Material.Outlined.Approval),
        ]),
        new("Управление",
        [
            new("Люди", "/staff/users", Icons.Material.Outlined.Group),
            new("Согласия", "/staff/consents", Icons.Material.Outlined.HowToReg),
            new("Журнал", "/staff/audit", Icons.Material.Outlined.ReceiptLong),
            new("Задания портала", "/staff/jobs", Icons.Material.Outlined.Schedule),
            new("Кто ведёт портал", "/staff/operator", Icons.Material.Outlined.ContactMail),
        ]),
    ];

    /// <summary>What this person may open; a group without entries is left out.</summary>
    public static IReadOnlyList<StaffMenuGroup> For(StaffActor actor) =>
    [
        .. Everything
            .Select(group => group with { Entries = [.. group.Entries.Where(entry => StaffPages.MayOpen(actor, entry.Address))] })
            .Where(group => group.Entries.Count > 0),
    ];
}
