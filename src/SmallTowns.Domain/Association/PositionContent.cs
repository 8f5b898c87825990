using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Association;

/// <summary>
/// What is published of a position in a body. It is vacant until a person is appointed; a person is named only with a
/// recorded consent, and name and consent are kept apart, where they can be erased.
/// </summary>
public sealed record PositionContent
{
    public const int TitleMaxLength = 200;

    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public int Order { get; init; }

    /// <summary>The holder's name, in full or as the person agreed to be named.</summary>
    public string? PersonRu { get; init; }
    public string? PersonEn { get; init; }
    public DateOnly? HeldSince { get; init; }

    /// <summary>Carries out the duties without being appointed for good.</summary>
    public bool IsActing { get; init; }

    public DateOnly? ConsentOn { get; init; }
    public string? ConsentPaper { get; init; }

    /// <summary>The key of the <see cref="PersonalContact"/> that keeps the person.</summary>
    public string? Personal { get; init; }

    public bool IsAbolished { get; init; }

    public bool IsThere() => TitleRu.Length > 0 && !IsAbolished;

    /// <summary>The person as those are who are kept apart.</summary>
    public TownContact Holder() => new()
    {
        OfficeRu = TitleRu,
        PersonRu = PersonRu,
        PersonEn = PersonEn,
        ConsentOn = ConsentOn,
        ConsentPaper = ConsentPaper,
        Personal = Personal,
    };

    public PositionContent With(TownContact holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        return this with
        {
            PersonRu = holder.PersonRu,
            PersonEn = holder.PersonEn,
            ConsentOn = holder.ConsentOn,
            ConsentPaper = holder.ConsentPaper,
            Personal = holder.Personal,
        };
    }
}
