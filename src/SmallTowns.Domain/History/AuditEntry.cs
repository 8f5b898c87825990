namespace SmallTowns.Domain.History;

/// <summary>
/// One line of the log that administrators answer with: who came in, who was given what, who took personal data out.
/// Only added: no code changes or deletes one, and the database refuses to.
/// </summary>
public sealed class AuditEntry
{
    public const int DetailMaxLength = 1000;
    public const int NameMaxLength = 256;
    public const int AddressMaxLength = 64;

    public long Id { get; init; }
    public DateTime Utc { get; init; }
    public AuditEvent Event { get; init; }

    /// <summary>Who did it; empty where nobody was signed in.</summary>
    public int? UserId { get; init; }

    /// <summary>Their name, or what was typed as one.</summary>
    public required string UserName { get; init; }

    /// <summary>To whom it was done, where that is somebody else.</summary>
    public int? SubjectUserId { get; init; }

    public string? SubjectName { get; init; }

    /// <summary>The address that the request came from.</summary>
    public string? Address { get; init; }

    public string? Detail { get; init; }
}

public enum AuditEvent
{
    SignedIn = 1,
    SignInFailed = 2,
    LockedOut = 3,
    SignedOut = 4,
    SignedOutEverywhere = 5,
    FirstAdministratorMade = 6,
    Invited = 7,
    InvitationAccepted = 8,
    PasswordChanged = 9,
    PasswordResetSent = 10,
    PasswordReset = 11,
    SecondFactorOn = 12,
    SecondFactorOff = 13,
    RecoveryCodesMade = 14,
    PasskeyAdded = 15,
    PasskeyRemoved = 16,
    RolesChanged = 17,
    TownsChanged = 18,
    DepartmentsChanged = 19,
    Disabled = 20,
    Enabled = 21,
    PersonalDataExported = 22,
    AccessDenied = 23,
    PersonalDataErased = 24,
    DutiesChanged = 25,
    OperatorChanged = 26,
    ImageUploaded = 30,
    ReportClosed = 31,
    ConsentWithdrawn = 32,
    SessionEnded = 33,
    PasswordResetNotSent = 34,
}
