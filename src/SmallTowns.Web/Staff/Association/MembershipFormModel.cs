using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A member as it is being typed.</summary>
public sealed class MembershipFormModel
{
    public ConsultativeSort? Consultative { get; set; }
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public NamedPersonFormModel Person { get; set; } = new();

    /// <summary>An application that is not granted.</summary>
    public ApplicationFormModel? Application { get; set; }
    public List<SpellFormModel> Spells { get; set; } = [];
    public string? Successor { get; set; }

    public static MembershipFormModel Of(MembershipContent content) => new()
    {
        Consultative = content.Consultative,
        NameRu = content.NameRu ?? "",
        NameEn = content.NameEn ?? "",
        Person = NamedPersonFormModel.Of(content),
        Application = content.Application is { } waiting ? ApplicationFormModel.Of(waiting) : null,
        Spells = [.. content.Spells.Select(SpellFormModel.Of)],
        Successor = content.Successor,
    };

    /// <summary>The application is granted: it goes into the time of membership that begins, with the number by which the town could join.</summary>
    public void Grant()
    {
        Spells.Add(new() { Application = Application });
        Application = null;
    }

    public (MembershipContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var content = Person.Into(new MembershipContent
        {
            Consultative = Consultative,
            NameRu = Line(NameRu),
            NameEn = Line(NameEn),
            Application = Application?.Read(),
            Spells = [.. Spells.Select((spell, place) => spell.Read($"Spells[{place}]", problems))],
            Successor = Successor,
        });
        return (content, problems);
    }
}

public sealed class SpellFormModel
{
    public ApplicationFormModel? Application { get; set; }
    public DateOnly? Since { get; set; }
    public DateOnly? Until { get; set; }
    public string Decision { get; set; } = "";
    public string EndGround { get; set; } = "";
    public List<SuspensionFormModel> Suspensions { get; set; } = [];

    public static SpellFormModel Of(MembershipSpell spell) => new()
    {
        Application = spell.Application is { } granted ? ApplicationFormModel.Of(granted) : null,
        Since = spell.Since,
        Until = spell.Until,
        Decision = spell.Decision,
        EndGround = spell.EndGround ?? "",
        Suspensions = [.. (spell.Suspensions ?? []).Select(suspension => new SuspensionFormModel { Since = suspension.Since, Until = suspension.Until, Ground = suspension.Ground })],
    };

    public MembershipSpell Read(string field, List<InputProblem> problems)
    {
        if (Since is null)
            problems.Add(new($"{field}.Since", "Укажите, с какого дня длится членство."));
        for (var i = 0; i < Suspensions.Count; i++)
        {
            if (Suspensions[i].Since is null)
                problems.Add(new($"{field}.Suspensions[{i}].Since", "Укажите, с какого дня голос приостановлен."));
        }

        return new(Since ?? default, Until, Decision.Trim())
        {
            Application = Application?.Read(),
            EndGround = Line(EndGround),
            Suspensions = Suspensions.Count == 0 ? null
                : [.. Suspensions.Select(suspension => new MembershipSuspension(suspension.Since ?? default, suspension.Until, suspension.Ground.Trim()))],
        };
    }
}

public sealed class SuspensionFormModel
{
    public DateOnly? Since { get; set; }
    public DateOnly? Until { get; set; }
    public string Ground { get; set; } = "";
}

public sealed class ApplicationFormModel
{
    public string Council { get; set; } = "";
    public string Number { get; set; } = "";
    public DateOnly? DecidedOn { get; set; }
    public AssociationFileRef? File { get; set; }
    public EligibilityBasis? Eligibility { get; set; }
    public string Refusal { get; set; } = "";

    public static ApplicationFormModel Of(MembershipApplication application) => new()
    {
        Council = application.Council,
        Number = application.Number,
        DecidedOn = application.DecidedOn,
        File = application.File,
        Eligibility = application.Eligibility,
        Refusal = application.Refusal ?? "",
    };

    public MembershipApplication Read() => new()
    {
        Council = Council.Trim(),
        Number = Number.Trim(),
        DecidedOn = DecidedOn,
        File = File,
        Eligibility = Eligibility,
        Refusal = Line(Refusal),
    };
}

/// <summary>A person in a content, with the reason why readers may be told the name.</summary>
public sealed class NamedPersonFormModel
{
    public string PersonRu { get; set; } = "";
    public string PersonEn { get; set; } = "";

    /// <summary>A law opens the name, not a consent.</summary>
    public bool IsByLaw { get; set; }
    public DateOnly? ConsentOn { get; set; }
    public string ConsentPaper { get; set; } = "";
    public string LawRu { get; set; } = "";
    public string LawEn { get; set; } = "";
    public string? Personal { get; set; }

    public bool NamesPerson() => !string.IsNullOrWhiteSpace(PersonRu) || !string.IsNullOrWhiteSpace(PersonEn);

    public static NamedPersonFormModel Of(NamedPerson content) => new()
    {
        PersonRu = content.PersonRu ?? "",
        PersonEn = content.PersonEn ?? "",
        IsByLaw = content.LawRu is not null,
        ConsentOn = content.ConsentOn,
        ConsentPaper = content.ConsentPaper ?? "",
        LawRu = content.LawRu ?? "",
        LawEn = content.LawEn ?? "",
        Personal = content.Personal,
    };

    /// <summary>Without a person there is nothing that could be agreed to, and nothing that a law could open.</summary>
    public T Into<T>(T content) where T : NamedPerson
    {
        var named = NamesPerson();
        return (T)(content with
        {
            PersonRu = Line(PersonRu),
            PersonEn = Line(PersonEn),
            ConsentOn = named && !IsByLaw ? ConsentOn : null,
            ConsentPaper = named && !IsByLaw ? Line(ConsentPaper) : null,
            LawRu = named && IsByLaw ? Line(LawRu) ?? "" : null,
            LawEn = named && IsByLaw ? Line(LawEn) ?? "" : null,
            Personal = Personal,
        });
    }
}
