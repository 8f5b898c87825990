using System.Globalization;

namespace SmallTowns.Domain.Staff;

/// <summary>A duty and where it is done. Given for the Association it reaches everything.</summary>
public readonly record struct HeldDuty(StaffDuty Duty, Scope Scope)
{
    private const char Mark = '/';

    public bool IsEverywhere => Scope.Kind == ScopeKind.Association;

    /// <summary>Whether a duty can be given like this: the desks of investors and of outages may be those of some towns, the others are the Association's.</summary>
    public bool CanBeGiven =>
        Scope == Scope.Association || (MayBeOfTowns(Duty) && Scope is { Kind: ScopeKind.Town, Id: > 0 });

    /// <summary>The one spelling, in claims and forms: <c>Secretary/Association</c>, <c>InvestorDesk/Town/12</c>.</summary>
    public string Code => Scope.Id is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{Duty}{Mark}{Scope.Kind}{Mark}{id}")
        : $"{Duty}{Mark}{Scope.Kind}";

    /// <summary>Empty for what is no duty that can be given: it gives no right.</summary>
    public static HeldDuty? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        HeldDuty? read = code.Split(Mark) switch
        {
            [var duty, nameof(ScopeKind.Association)] when DutyOf(duty) is { } known => new(known, Scope.Association),
            [var duty, nameof(ScopeKind.Town), var id] when DutyOf(duty) is { } known
                && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var town) => new(known, Scope.Town(town)),
            _ => null,
        };
        return read is { CanBeGiven: true } ? read : null;
    }

    public static bool MayBeOfTowns(StaffDuty duty) => duty is StaffDuty.InvestorDesk or StaffDuty.OutageDesk;

    // Enum.TryParse would also take "1" and "Secretary,Analyst".
    private static StaffDuty? DutyOf(string name) =>
        Enum.GetValues<StaffDuty>().Cast<StaffDuty?>().FirstOrDefault(duty => duty.ToString() == name);
}
