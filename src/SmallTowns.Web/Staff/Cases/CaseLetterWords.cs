using SmallTowns.Domain.Letters;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>What has become of a letter.</summary>
internal static class CaseLetterWords
{
    public static string Of(CaseLetterRow letter) => letter switch
    {
        { IsStuck: true } => $"не ушло, попыток больше не будет: {letter.LastError}",
        { State: LetterState.Queued, LastError: { } error } => $"пока не ушло, портал пробует снова (попыток: {letter.Attempts}): {error}",
        { EndedUtc: { } ended } => $"{CaseWords.Of(letter.State)} {StaffTime.Text(ended)}{(letter.Outcome is { } outcome ? $": {outcome}" : null)}",
        _ => CaseWords.Of(letter.State),
    };
}
