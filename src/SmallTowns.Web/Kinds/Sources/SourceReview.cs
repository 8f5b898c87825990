using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Sources;

/// <summary>Title, address and licence of a source that readers see beside what is published. A new one is added without review: nobody reads of it before something published names it.</summary>
public sealed class SourceReview(ContentProposals proposals, TimeProvider clock) : EntryReview<Source, SourceContent>(proposals)
{
    public override string Code => SourceContent.Kind;

    public override Permission ToPropose => Permission.ManageSources;

    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes { get; } =
        new Dictionary<string, ReviewOutcome> { [UniqueIndexes.OneSourceOfCode] = new ReviewOutcome.Amended() };

    protected override string Title => "Источник";

    protected override IReadOnlyDictionary<string, string> Labels => SourceLabels.All;

    protected override string RecordSubject => RecordSubjects.Source;

    public static Subject SubjectOf(string code) => new(SourceContent.Kind, code, Scope.Association);

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        var sources = await RowsAsync(db, contents, cancellationToken);
        foreach (var content in contents)
            ContentJson.Read<SourceContent>(content.Content).ApplyTo(sources[content.Subject.Key]);
    }

    protected override IQueryable<Source> RowsOf(SmallTownsDbContext db, IReadOnlyCollection<string> codes) =>
        db.Sources.Where(source => codes.Contains(source.Code));

    protected override string CodeOf(Source row) => row.Code;

    protected override SourceContent ContentOf(Source row) => SourceContent.Of(row);

    protected override SourceContent Tidy(SourceContent content) => content.Tidy();

    protected override string NameOf(SourceContent content) => content.TitleRu;

    protected override string? EditAddressOf(Proposal proposal) => $"/staff/sources/by-code/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, SourceContent content, int? sourceId, CancellationToken cancellationToken) =>
        await db.Sources.AnyAsync(source => source.Code == subject.Key, cancellationToken)
            ? SourceChecks.Of(content.Tidy(), RegionCalendar.Today(clock))
            : [new("", "Этого источника больше нет: его удалили.")];
}
