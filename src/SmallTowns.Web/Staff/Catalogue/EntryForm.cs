using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>What a form of a catalogue holds. A draft keeps what it was opened on as well, so that what others save in between is not overwritten unseen.</summary>
public sealed class EntryForm<TInput> where TInput : new()
{
    public TInput Input { get; set; } = new();

    /// <summary>The entry as JSON as it stood when the form was opened; nothing for a new one.</summary>
    public string Opened { get; set; } = "{}";

    public int Version { get; set; }

    /// <summary>Only a new entry takes it; empty for one that is made from the name.</summary>
    public string Code { get; set; } = "";

    /// <summary>Why a change is proposed.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What a proposal was begun on; empty where the form saves without review.</summary>
    public EditBase? Base { get; set; }
}

public static class EntryForm
{
    public static EntryForm<TInput> Of<TInput>(EntryNow now) where TInput : new() =>
        new() { Input = CatalogueEntries.Read<TInput>(now.Content), Opened = now.Content, Version = now.Version };
}
