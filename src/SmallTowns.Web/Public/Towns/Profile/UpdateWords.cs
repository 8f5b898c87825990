using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;
using static SmallTowns.Web.Shared.PublishedFigureWords;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>How a line of the updates reads.</summary>
public static class UpdateWords
{
    /// <summary>"Население, 2014, по городу"; the heading of a section where that changed.</summary>
    public static string Subject(PublishedUpdate update) => (update.Section, update.Kind == PublicChangeKind.Withdrawn ? update.Old : update.New ?? update.Old) switch
    {
        ({ } section, _) => Words.Of(section),
        (_, { } figure) => PublishedFigureWords.Subject(figure),
        _ when OfferKinds.Codes.Contains(update.SubjectKind) => T(OfferWords.OfKind(update.SubjectKind)),
        _ when update.SubjectKind == SiteSubjects.Kind => T("Объект реестра площадок", "An object of the register of sites"),
        _ when update.SubjectKind == OutageContent.Kind => T("Отключение", "Outage"),
        _ => T("Показатель", "A figure"),
    };

    /// <summary>"36 607 чел. → 36 700 чел."; that it was withdrawn; nothing to say of the words of a text.</summary>
    public static string? Change(PublishedUpdate update) => update switch
    {
        { Kind: PublicChangeKind.Withdrawn, Old: { } old, New: { } other } when (other.Period, other.Basis) != (old.Period, old.Basis) =>
            T($"снято с публикации: {ValueOf(old)}; основным стало значение {ValueOf(other)} ({WhenAndOver(other)})",
                $"withdrawn: {ValueOf(old)}; the headline figure is now {ValueOf(other)} ({WhenAndOver(other)})"),
        { Kind: PublicChangeKind.Withdrawn, Old: { } old, New: { } instead } =>
            T($"снято с публикации: {ValueOf(old)}; снова действует: {ValueOf(instead)}", $"withdrawn: {ValueOf(old)}; in force again: {ValueOf(instead)}"),
        { Kind: PublicChangeKind.Withdrawn, Old: { } old } => T($"снято с публикации: {ValueOf(old)}", $"withdrawn: {ValueOf(old)}"),
        { Kind: PublicChangeKind.Withdrawn } => T("снято с публикации", "withdrawn"),
        { Kind: PublicChangeKind.Added, New: { } first } => T($"добавлено: {ValueOf(first)}", $"added: {ValueOf(first)}"),
        { Kind: PublicChangeKind.Added } => T("добавлено", "added"),
        { Old: { } old, New: { } now } when old.Period != now.Period =>
            T($"добавлено за другой период: {ValueOf(now)}; {WhenAndOver(old)} — {ValueOf(old)}", $"added for another period: {ValueOf(now)}; {WhenAndOver(old)}: {ValueOf(old)}"),
        { Old: { } old, New: { } now } when ValueOf(old) == ValueOf(now) => T($"{ValueOf(now)}, число то же", $"{ValueOf(now)}, the same number"),
        { Old: { } old, New: { } now } => $"{ValueOf(old)} → {ValueOf(now)}",
        { New: { } now } => T($"новое значение: {ValueOf(now)}", $"new value: {ValueOf(now)}"),
        _ => null,
    };

    /// <summary>Why, in the language of the page. A note that nobody has translated is not shown to those who cannot read it.</summary>
    public static string Note(PublishedUpdate update) => T(update.NoteRu, update switch
    {
        { NoteEn: { } note } => note,
        { Kind: PublicChangeKind.Withdrawn } => "The reason is given on the Russian page.",
        { Kind: PublicChangeKind.Added } => "Published for the first time.",
        { Old: { } old, New: { } now } when old.Period != now.Period => "A figure of another period has been published.",
        _ => "Updated; the reason is given on the Russian page.",
    });
}
