using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Tests.Review.NoteKind;

public sealed class NoteReview(ContentProposals proposals) : DocumentKind<Note>(proposals)
{
    public override string Code => "note";

    protected override string Title => "Объявление";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string> { ["title"] = "Заголовок", ["text"] = "Текст" };

    public static Subject SubjectOf(string slug, Scope scope) => new("note", slug, scope);

    protected override SearchEntry EntryOf(Subject subject, Note content) => SearchEntry.Of(
        subject, new("Объявление", "Notice"), new(content.Title, ""), new(content.Text, ""), $"notices/{subject.Key}");

    protected override string NameOf(Note content) => content.Title;

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, Note content, int? sourceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>(
            string.IsNullOrWhiteSpace(content.Title) ? [new InputProblem("Title", "Введите заголовок.")] : []);
}
