using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Consents;

/// <summary>Documents of consent. Each publication leaves a version, which stays for those who agreed to it.</summary>
public sealed class ConsentTextReview(ContentProposals proposals) : DocumentKind<ConsentTextContent>(proposals)
{
    public override string Code => ConsentTextContent.Kind;

    public override bool KeepsSource => false;

    public static Subject SubjectOf(string key) => new(ConsentTextContent.Kind, key, Scope.Association);

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Consents];

    protected override string Title => "Текст согласия";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("act", "purposeRu", "purposeEn", "titleRu", "titleEn", "textRu", "textEn", "keptDays", "isEnded");

    protected override string NameOf(ConsentTextContent content) => content.TitleRu;

    protected override string EditAddressOf(Proposal proposal) => $"/staff/consent-texts/{proposal.Subject.Key}";

    protected override string? WordOf(string field, string? value) =>
        field == "act" && value is not null ? ConsentWords.Of(Enum.Parse<ConsentAct>(value)) : value;

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, ConsentTextContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.TitleRu), content.TitleRu, ConsentTextContent.LineMaxLength, "Введите название."),
            .. LineChecks.Required(nameof(content.TitleEn), content.TitleEn, ConsentTextContent.LineMaxLength, "Введите название по-английски."),
            .. LineChecks.Required(nameof(content.PurposeRu), content.PurposeRu, ConsentTextContent.LineMaxLength, "Назовите цель: для чего нужны данные."),
            .. LineChecks.Required(nameof(content.PurposeEn), content.PurposeEn, ConsentTextContent.LineMaxLength, "Назовите цель по-английски."),
            .. LineChecks.Required(nameof(content.TextRu), content.TextRu, ConsentTextContent.TextMaxLength, "Введите текст согласия."),
            .. LineChecks.Required(nameof(content.TextEn), content.TextEn, ConsentTextContent.TextMaxLength, "Введите текст согласия по-английски."),
        ];
        if (subject.Key.Length > ConsentVersion.DocumentKeyMaxLength)
            problems.Add(new("", $"Адрес документа не длиннее {ConsentVersion.DocumentKeyMaxLength} знаков."));
        if (content.KeptDays is < 1 or > ConsentTextContent.MostKeptDays)
            problems.Add(new(nameof(content.KeptDays), $"Сколько дней хранить данные: от 1 до {ConsentTextContent.MostKeptDays}."));
        // Who has agreed to have data processed has not agreed to show them to everybody, nor the other way round.
        if (await db.ConsentVersions.Where(version => version.DocumentKey == subject.Key).Select(version => (ConsentAct?)version.Act).FirstOrDefaultAsync(cancellationToken) is { } act
            && act != content.Act)
            problems.Add(new(nameof(content.Act), "Согласие на обработку и согласие на распространение — разные документы. Добавьте другой."));
        return problems;
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var (subject, json, _) in contents)
        {
            var content = ContentJson.Read<ConsentTextContent>(json);
            var last = await db.ConsentVersions.Where(version => version.DocumentKey == subject.Key)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
            if (content.IsThere() && last?.IsOf(content) is not true)
                db.ConsentVersions.Add(ConsentVersion.Of(subject.Key, (last?.Number ?? 0) + 1, content, utcNow));
        }
    }
}
