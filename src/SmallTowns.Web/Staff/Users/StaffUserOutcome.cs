using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Users;

/// <summary>What came of a command about a member of staff.</summary>
public enum StaffUserOutcome
{
    Done = 1,
    NotFound = 2,
    EmailNotValid = 3,
    EmailTaken = 4,
    NameMissing = 5,
    RoleMissing = 6,
    TownsMissing = 7,

    /// <summary>Nobody would be left who can let people in.</summary>
    LastAdministrator = 8,

    /// <summary>Nobody shuts themselves out.</summary>
    OwnAccount = 9,

    /// <summary>The invitation has been accepted: there is nothing to send again.</summary>
    AlreadyJoined = 10,

    /// <summary>Shut out: first let in, then invite.</summary>
    Disabled = 11,

    /// <summary>Somebody else changed the same since it was looked at: nothing was saved.</summary>
    ChangedMeanwhile = 12,
}

/// <summary>What a person is trusted with.</summary>
public sealed record StaffAccess(IReadOnlySet<StaffRole> Roles, IReadOnlySet<int> TownIds, IReadOnlySet<int> DepartmentIds)
{
    public IReadOnlySet<HeldDuty> Duties { get; init; } = new HashSet<HeldDuty>();
}

/// <param name="Theirs">What the person is trusted with now, where that was changed meanwhile.</param>
public sealed record AccessOutcome(StaffUserOutcome Outcome, EntryNow? Theirs = null);

/// <summary>The link works even where the mail did not leave: it can be passed on by hand.</summary>
public sealed record InvitationResult(StaffUserOutcome Outcome, int UserId = 0, string? Link = null, MailOutcome? Mail = null);

public static class StaffUserOutcomes
{
    public static string Sentence(this StaffUserOutcome outcome) => outcome switch
    {
        StaffUserOutcome.NotFound => "Такого сотрудника нет.",
        StaffUserOutcome.EmailNotValid => EmailAddress.Sentence,
        StaffUserOutcome.EmailTaken => "Сотрудник с таким адресом почты уже есть.",
        StaffUserOutcome.NameMissing => PersonName.Sentence,
        StaffUserOutcome.RoleMissing => "Выберите хотя бы одну роль или обязанность.",
        StaffUserOutcome.TownsMissing => "Выберите города, которые представляет сотрудник.",
        StaffUserOutcome.LastAdministrator => "Это единственный действующий администратор. Сначала дайте эту роль кому-нибудь ещё.",
        StaffUserOutcome.OwnAccount => "Себя отключить нельзя. Это может сделать другой администратор.",
        StaffUserOutcome.AlreadyJoined => "Сотрудник уже принял приглашение.",
        StaffUserOutcome.ChangedMeanwhile => "Эту учётную запись только что изменил кто-то ещё. Посмотрите, что получилось, и повторите.",
        StaffUserOutcome.Disabled => "Сотрудник отключён. Сначала включите его.",
        _ => "Сохранено.",
    };
}
