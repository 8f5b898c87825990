using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Documents of the Association: charter, annual reports, accounts, minutes. The file is kept beside, by what is in it.</summary>
public sealed class AssociationDocumentReview(ContentProposals proposals) : DocumentKind<AssociationDocument>(proposals)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private static readonly LocalizedText What = new("Документ Ассоциации", "Document of the Association");

    public override string Code => AssociationKinds.Document;

    public override bool KeepsSource => false;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    protected override SearchEntry? EntryOf(Subject subject, AssociationDocument content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, new(content.TitleRu, content.TitleEn), AssociationWords.Of(content.Type), $"association/documents#{subject.Key}");

    protected override string Title => "Документ Ассоциации";

    protected override string NameOf(AssociationDocument content) => content.TitleRu;

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "type", "titleRu", "titleEn", "number", "on", "year", "decision", "file", "url", "isDropped");

    protected override string? WordOf(string field, string? value) => field switch
    {
        "type" when value is not null => AssociationWords.Of(Enum.Parse<AssociationDocumentType>(value)).Ru,
        _ => value,
    };

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/documents/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, AssociationDocument content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.TitleRu), content.TitleRu, AssociationDocument.TitleMaxLength, "Введите название."),
            .. LineChecks.Required(nameof(content.TitleEn), content.TitleEn, AssociationDocument.TitleMaxLength, "Введите название по-английски."),
        ];
        if (content.Number?.Length > AssociationDocument.NumberMaxLength)
            problems.Add(new(nameof(content.Number), $"Не длиннее {AssociationDocument.NumberMaxLength} знаков."));
        if (content.Decision?.Length > AssociationDocument.DecisionMaxLength)
            problems.Add(new(nameof(content.Decision), $"Не длиннее {AssociationDocument.DecisionMaxLength} знаков."));
        if (content.On is null)
            problems.Add(new(nameof(content.On), "Укажите день документа."));
        if (content.Year is < FirstYear or > LastYear)
            problems.Add(new(nameof(content.Year), $"Год — от {FirstYear} до {LastYear}."));
        else if (content.Year is null && content.Type is AssociationDocumentType.AnnualReport or AssociationDocumentType.Accounts)
            problems.Add(new(nameof(content.Year), "Укажите, за какой год."));
        if (content.Url is { } url && (url.Length > AssociationDocument.UrlMaxLength || !WebAddress.TryRead(url, out _)))
            problems.Add(new(nameof(content.Url), "Это не адрес страницы: он начинается с https:// или http://."));
        if (content.File is null && content.Url is null)
            problems.Add(new(nameof(content.File), "Приложите файл или укажите, где документ опубликован."));
        problems.AddRange(await FileChecks.OfAsync(db, nameof(content.File), content.File, cancellationToken));
        return problems;
    }
}

internal static class FileChecks
{
    /// <summary>A content shows only what is kept.</summary>
    public static async Task<IEnumerable<InputProblem>> OfAsync(SmallTownsDbContext db, string field, AssociationFileRef? file, CancellationToken cancellationToken) =>
        file is null || await db.AssociationFiles.AnyAsync(kept => kept.Key == file.Key, cancellationToken)
            ? []
            : [new(field, "Такого файла на портале нет: выберите его ещё раз.")];
}
