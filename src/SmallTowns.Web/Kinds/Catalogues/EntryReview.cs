using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Kinds.Catalogues;

/// <summary>
/// An entry of a catalogue that everything published may name: a row of its own, known by its code. It concerns the whole
/// portal, so nobody proposes it who speaks for some towns only.
/// </summary>
public abstract class EntryReview<TEntry, TContent>(ContentProposals proposals) : DocumentKind<TContent>(proposals)
    where TEntry : Entity, IRecorded
    where TContent : class, new()
{
    /// <summary>It is told by nobody else.</summary>
    public override bool KeepsSource => false;

    /// <summary>Of the records that the rows leave (<see cref="RecordSubjects"/>).</summary>
    protected abstract string RecordSubject { get; }

    /// <summary>The rows with these codes, tracked.</summary>
    protected abstract IQueryable<TEntry> RowsOf(SmallTownsDbContext db, IReadOnlyCollection<string> codes);

    protected abstract string CodeOf(TEntry row);

    protected abstract TContent ContentOf(TEntry row);

    protected abstract TContent Tidy(TContent content);

    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var rows = await RowsOf(db, [.. subjects.Select(subject => subject.Key)]).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(row => Subject.FullKeyOf(Code, CodeOf(row)), row => new PublishedContent(ContentJson.Write(ContentOf(row)), null));
    }

    /// <summary>The rows that contents are put into, by their codes; what is not there yet is left out.</summary>
    protected async Task<Dictionary<string, TEntry>> RowsAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, CancellationToken cancellationToken) =>
        await RowsOf(db, [.. contents.Select(content => content.Subject.Key)]).ToDictionaryAsync(CodeOf, cancellationToken);

    public override Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(ContentJson.Write(Tidy(ContentJson.Read<TContent>(content))));

    /// <summary>A record of a row holds the fields that changed.</summary>
    public override Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, bool>>(records
            .Where(record => record.Subject == RecordSubject && record.Action == ChangeAction.Changed)
            .ToDictionary(record => record.Id, _ => false));

    /// <summary>The fields that the record does not hold stay as they are now.</summary>
    public override async Task<ProposeOutcome> RestoreAsync(StaffActor by, ChangeRecord record, Restored which, CancellationToken cancellationToken)
    {
        var subject = new Subject(Code, Subject.KeyOf(record.Key), Scope.Association);
        var opened = await Proposals.OpenAsync(by, subject, cancellationToken);
        var fields = JsonNode.Parse(opened.Content)!.AsObject();
        foreach (var (field, value) in RecordedState.Of(record.Before).Fields)
        {
            var name = char.ToLowerInvariant(field[0]) + field[1..];
            if (fields.ContainsKey(name))
                fields[name] = value?.DeepClone();
        }

        var content = ContentJson.Write(Tidy(ContentJson.Read<TContent>(fields.ToJsonString())));
        return await Proposals.RestoreAsync(by, subject, content, null, which.Reason, cancellationToken);
    }
}
