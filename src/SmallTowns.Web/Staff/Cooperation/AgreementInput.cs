using System.Globalization;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cooperation;

/// <summary>The draft of an agreement as it is typed.</summary>
public sealed class AgreementInput
{
    public SubjectClass? Subject { get; set; }
    public string Title { get; set; } = "";
    public string Matter { get; set; } = "";
    public bool IsWithoutMoney { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public bool IsIndefinite { get; set; }
    public string RenewalMonths { get; set; } = "";
    public string NoticeDays { get; set; } = "30";
    public int? ResponsibleUserId { get; set; }
    public List<PartyInput> Parties { get; set; } = [];

    /// <summary>Of what stood when the form was opened, so that a draft does not overwrite unseen what others have saved.</summary>
    public int Version { get; set; }

    public static AgreementInput Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var text = agreement.AsText();
        return new()
        {
            Subject = text.Subject,
            Title = text.Title,
            Matter = text.Matter,
            IsWithoutMoney = text.IsWithoutMoney,
            From = text.From,
            To = text.To,
            IsIndefinite = text.IsIndefinite,
            RenewalMonths = TypedNumber.Write(text.RenewalMonths),
            NoticeDays = TypedNumber.Write(text.NoticeDays),
            ResponsibleUserId = text.ResponsibleUserId,
            Parties = [.. text.Parties.Select(PartyInput.Of)],
            Version = agreement.Version,
        };
    }

    /// <summary>What of the shares is no number. Without money they are hidden, and none is sent.</summary>
    public IReadOnlyList<InputProblem> Unreadable() => IsWithoutMoney ? [] :
    [
        .. Parties.Select((party, place) => (party, place)).Where(one => !TypedNumber.TryRead(one.party.Share, out _))
            .Select(one => new InputProblem(PartyText.FieldOf(one.place, nameof(PartyText.Share)), TypedNumber.NotANumber)),
    ];

    public AgreementText Read() => new()
    {
        Subject = Subject,
        Title = Title,
        Matter = Matter,
        IsWithoutMoney = IsWithoutMoney,
        From = From,
        To = To,
        IsIndefinite = IsIndefinite,
        RenewalMonths = Whole(RenewalMonths),
        NoticeDays = Whole(NoticeDays),
        ResponsibleUserId = ResponsibleUserId,
        Parties = [.. Parties.Select(party => IsWithoutMoney ? party.Read() with { Share = null } : party.Read())],
    };

    /// <summary>What is no whole number is one that cannot be.</summary>
    internal static int? Whole(string typed) =>
        typed.Trim() is not { Length: > 0 } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

/// <summary>A party as it is typed.</summary>
public sealed class PartyInput
{
    /// <summary><c>town:5</c> or <c>partner:7</c>; empty while none is chosen.</summary>
    public string? Who { get; set; }
    public string SignatoryName { get; set; } = "";
    public string SignatoryPosition { get; set; } = "";
    public string PowersDocument { get; set; } = "";
    public string PowersNumber { get; set; } = "";
    public DateOnly? PowersOn { get; set; }
    public string Obligations { get; set; } = "";
    public string Share { get; set; } = "";

    public static string TownKey(int id) => string.Create(CultureInfo.InvariantCulture, $"town:{id}");

    public static string PartnerKey(int id) => string.Create(CultureInfo.InvariantCulture, $"partner:{id}");

    public static PartyInput Of(PartyText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Who = text.TownId is { } town ? TownKey(town) : text.PartnerId is { } partner ? PartnerKey(partner) : null,
            SignatoryName = text.SignatoryName,
            SignatoryPosition = text.SignatoryPosition,
            PowersDocument = text.PowersDocument,
            PowersNumber = text.PowersNumber,
            PowersOn = text.PowersOn,
            Obligations = text.Obligations,
            Share = TypedNumber.Write(text.Share),
        };
    }

    public PartyText Read() => new()
    {
        TownId = IdAfter("town:"),
        PartnerId = IdAfter("partner:"),
        SignatoryName = SignatoryName,
        SignatoryPosition = SignatoryPosition,
        PowersDocument = PowersDocument,
        PowersNumber = PowersNumber,
        PowersOn = PowersOn,
        Obligations = Obligations,
        Share = TypedNumber.TryRead(Share, out var share) ? share : null,
    };

    private int? IdAfter(string begin) =>
        Who?.StartsWith(begin, StringComparison.Ordinal) is true && int.TryParse(Who.AsSpan(begin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
