using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Association;

/// <summary>
/// A content that may name a person. The person is named to readers for one of two reasons, and name and consent are kept apart, where they can be erased.
/// </summary>
public abstract record NamedPerson
{
    public const int LawMaxLength = 300;

    /// <summary>The name, in full or as the person agreed to be named.</summary>
    public string? PersonRu { get; init; }
    public string? PersonEn { get; init; }

    /// <summary>When the person agreed to the distribution of the data (152-ФЗ, article 10.1).</summary>
    public DateOnly? ConsentOn { get; init; }
    public string? ConsentPaper { get; init; }

    /// <summary>Instead of a consent: the law that has the data of this office published, as readers are told it.</summary>
    public string? LawRu { get; init; }
    public string? LawEn { get; init; }

    /// <summary>The key of the <see cref="PersonalContact"/> that keeps the person.</summary>
    public string? Personal { get; init; }

    /// <summary>The person as those are who are kept apart.</summary>
    public TownContact Holder() => new()
    {
        OfficeRu = "",
        PersonRu = PersonRu,
        PersonEn = PersonEn,
        ConsentOn = ConsentOn,
        ConsentPaper = ConsentPaper,
        Personal = Personal,
    };

    public NamedPerson With(TownContact holder)
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

    /// <summary>The name for readers; empty where none of the reasons stands.</summary>
    public LocalizedText? PublicName() =>
        PersonRu is { } name && (ConsentOn is not null || LawRu is not null) ? new(name, PersonEn ?? name) : null;
}
