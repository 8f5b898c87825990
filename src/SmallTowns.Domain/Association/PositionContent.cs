namespace SmallTowns.Domain.Association;

/// <summary>
/// What is published of a position in a body. It is vacant until a person is appointed; who holds it is named only with a
/// reason (<see cref="NamedPerson"/>), otherwise it is said that it is held.
/// </summary>
public sealed record PositionContent : NamedPerson
{
    public const int TitleMaxLength = 200;
    public const int DecisionMaxLength = 300;

    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public int Order { get; init; }

    /// <summary>Somebody holds it whom readers are not told of; else empty.</summary>
    public bool? IsHeldUnnamed { get; init; }
    public DateOnly? HeldSince { get; init; }

    /// <summary>The last day of the term.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>The decision by which the holder was elected or appointed.</summary>
    public string? ElectedBy { get; init; }

    /// <summary>Carries out the duties without being appointed for good.</summary>
    public bool IsActing { get; init; }

    /// <summary>The position whose holder stands in: <c>body|key</c>.</summary>
    public string? Deputy { get; init; }

    /// <summary>The first and the last day of an absence.</summary>
    public DateOnly? AbsentFrom { get; init; }
    public DateOnly? AbsentUntil { get; init; }

    public bool IsAbolished { get; init; }

    public bool IsThere() => TitleRu.Length > 0 && !IsAbolished;

    /// <summary>Whose data were erased holds it still.</summary>
    public bool IsHeld() => IsHeldUnnamed is true || PersonRu is not null || Personal is not null;

    /// <summary>Within its term, as far as that is known.</summary>
    public bool IsInTermOn(DateOnly day) => !(HeldSince > day || HeldUntil < day);

    public bool IsAbsentOn(DateOnly day) => AbsentFrom <= day && (AbsentUntil is null || day <= AbsentUntil);
}
