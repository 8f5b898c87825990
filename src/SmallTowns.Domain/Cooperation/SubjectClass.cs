namespace SmallTowns.Domain.Cooperation;

/// <summary>What small towns can share. A need and an offer meet only within one class.</summary>
public enum SubjectClass
{
    /// <summary>Machines and equipment: a grader, a generator, a stage.</summary>
    Equipment = 1,

    /// <summary>People with a rare trade: an architect, a surveyor, a lawyer for procurement.</summary>
    Specialists = 2,
    Premises = 3,
    Transport = 4,

    /// <summary>Buying together what is cheaper in bulk.</summary>
    JointPurchase = 5,
    Training = 6,
    Waste = 7,

    /// <summary>Water, heat, power: repairs, spare parts, emergency crews.</summary>
    Utilities = 8,
    Events = 9,

    /// <summary>Routes and advertising for guests.</summary>
    Tourism = 10,
    Other = 11,
}
