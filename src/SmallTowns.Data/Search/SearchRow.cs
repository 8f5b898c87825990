using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Search;

/// <summary>
/// What readers of one language find of one thing that is published. Rows follow from what stands and are written in the
/// transaction that changes it; they can be made anew at any time. A row is never changed, only replaced by one with another
/// number: by the numbers an index knows what it lacks.
/// </summary>
public sealed class SearchRow
{
    public const string Russian = "ru";
    public const string English = "en";
    public const int LanguageLength = 2;

    /// <summary>How rows are made. Raise it with every change of that: a start that finds rows of another way makes all of them anew.</summary>
    public const int CurrentMaking = 3;

    private SearchRow()
    {
    }

    public int Id { get; private init; }
    public string Kind { get; private init; } = "";

    /// <summary>Which one: with the language, one row has it. The full key of a subject where a kind of the review machine publishes it.</summary>
    public string Key { get; private init; } = "";
    public string Language { get; private init; } = "";

    /// <summary>What such a thing is called: «Город».</summary>
    public string What { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>Plain text; a result shows a piece of it.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Of the page and the place on it, relative to the base.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Slugs of the towns that it is about, with a space between them; empty for what is of the whole region.</summary>
    public string Towns { get; private init; } = "";
    public int Making { get; private init; }

    public static SearchRow Of(string kind, string key, string language, string what, string title, string body, string address, params IEnumerable<string> towns) => new()
    {
        Kind = kind,
        Key = key,
        Language = language,
        What = what,
        Title = SearchText.Clean(title),
        Body = SearchText.Clean(body),
        Address = address,
        Towns = string.Join(' ', towns),
        Making = CurrentMaking,
    };

    public bool SaysTheSameAs(SearchRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, Key, Language, What) == (other.Kind, other.Key, other.Language, other.What)
            && (Title, Body, Address, Towns, Making) == (other.Title, other.Body, other.Address, other.Towns, other.Making);
    }
}

internal sealed class SearchRowMapping : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> row)
    {
        row.Property(r => r.Kind).HasMaxLength(Subject.KindMaxLength);
        row.Property(r => r.Key).HasMaxLength(Proposal.SubjectKeyMaxLength);
        row.Property(r => r.Language).HasMaxLength(SearchRow.LanguageLength);
        row.HasIndex(r => new { r.Key, r.Language }, UniqueIndexes.OneSearchRow).IsUnique();
        row.HasIndex(r => r.Kind);
    }
}
