using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

public static class DutyTitles
{
    public static string Title(this StaffDuty duty) => duty switch
    {
        StaffDuty.Secretary => "Секретарь",
        StaffDuty.InvestorDesk => "Работа с инвесторами",
        StaffDuty.PressDesk => "Пресс-служба",
        StaffDuty.Analyst => "Аналитик",
        StaffDuty.OutageDesk => "Отключения",
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, null),
    };

    /// <summary>What the duty lets a person do, for whoever gives it.</summary>
    public static string Explanation(this StaffDuty duty) => duty switch
    {
        StaffDuty.Secretary => "Ведёт собрания Ассоциации: полномочия, голосования, протоколы; даёт поручения.",
        StaffDuty.InvestorDesk => "Предлагает площадки и проекты, видит и ведёт обращения инвесторов, отвечает жителям и журналистам.",
        StaffDuty.PressDesk => "Предлагает новости, события и страницы; отвечает на вопросы жителей и журналистов, ведёт медиаплан; об отключениях сообщает без проверки, по постоянному разрешению директора.",
        StaffDuty.Analyst => "Ведёт правила предупреждений и критерии самооценки, ведёт предупреждения и предлагает их к публикации; запрашивает данные у городов.",
        StaffDuty.OutageDesk => "Сообщает об отключениях без проверки, по постоянному разрешению директора; отмечает дни, за которые сведения полные.",
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, null),
    };

    /// <summary>"Работа с инвесторами: Абинск".</summary>
    public static string Title(this HeldDuty held, Func<int, string> townName)
    {
        ArgumentNullException.ThrowIfNull(townName);
        return held.Scope.TownId is { } town ? $"{held.Duty.Title()}: {townName(town)}" : held.Duty.Title();
    }
}
