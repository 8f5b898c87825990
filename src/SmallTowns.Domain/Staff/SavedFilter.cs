namespace SmallTowns.Domain.Staff;

/// <summary>What a member of staff asks of a list again and again, under a name of their own.</summary>
public sealed class SavedFilter : Entity
{
    public const int NameMaxLength = 60;
    public const int PageMaxLength = 100;
    public const int QueryMaxLength = 1000;

    public int UserId { get; init; }

    /// <summary>The address of the list: <c>/staff/review</c>.</summary>
    public required string Page { get; init; }
    public required string Name { get; set; }

    /// <summary>What follows the question mark of its address.</summary>
    public required string Query { get; set; }
}
