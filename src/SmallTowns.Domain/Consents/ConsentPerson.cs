namespace SmallTowns.Domain.Consents;

/// <summary>
/// Who has agreed: a name and an address, here and nowhere else, so that they can be erased. Whatever works for the person holds the key
/// of this row. It leaves no change records: a history that cannot be erased must not know it.
/// </summary>
public sealed class ConsentPerson : Entity
{
    public const int NameMaxLength = 200;

    /// <summary>Of an e-mail (RFC 5321) or a telephone number.</summary>
    public const int AddressMaxLength = 254;

    public string? Name { get; private set; }
    public string? Address { get; private set; }
    public DateTime SavedUtc { get; init; }
    public DateTime? ErasedUtc { get; private set; }
    public List<Consent> Consents { get; } = [];

    public static ConsentPerson Of(string name, string address, DateTime utc) => new() { Name = name, Address = address, SavedUtc = utc };

    public void Erase(DateTime utc)
    {
        if (ErasedUtc is not null)
            throw new InvalidOperationException("The person is erased already.");
        (Name, Address, ErasedUtc) = (null, null, utc);
    }
}
