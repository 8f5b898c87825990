using SmallTowns.Domain.Cooperation;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cooperation;

/// <summary>A need or an offer as it is typed.</summary>
public sealed class EntryInput
{
    public int? TownId { get; set; }
    public EntryKind? Kind { get; set; }
    public SubjectClass? Subject { get; set; }
    public string Title { get; set; } = "";
    public string Quantity { get; set; } = "";
    public string Unit { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string Terms { get; set; } = "";

    /// <summary>Of what stood when the form was opened, so that a draft does not overwrite unseen what others have saved.</summary>
    public int Version { get; set; }

    public static EntryInput Of(CooperationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new()
        {
            TownId = entry.TownId,
            Kind = entry.Kind,
            Subject = entry.Subject,
            Title = entry.Title,
            Quantity = TypedNumber.Write(entry.Quantity),
            Unit = entry.Unit ?? "",
            From = entry.From,
            To = entry.To,
            Terms = entry.Terms,
            Version = entry.Version,
        };
    }

    /// <returns>Empty where the quantity is no number.</returns>
    public EntryText? Read() => !TypedNumber.TryRead(Quantity, out var quantity) ? null : new()
    {
        TownId = TownId,
        Kind = Kind,
        Subject = Subject,
        Title = Title,
        Quantity = quantity,
        Unit = Unit,
        From = From,
        To = To,
        Terms = Terms,
    };
}
