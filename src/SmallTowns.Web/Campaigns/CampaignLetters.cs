using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Campaigns;

namespace SmallTowns.Web.Campaigns;

/// <summary>Puts letters about a form: one to its address with a link, one to each person of the town with an account.</summary>
internal static class CampaignLetters
{
    public static Task<bool> InviteAsync(SmallTownsDbContext db, CampaignForm form, string? byName, DateTime utcNow, CancellationToken cancellationToken) =>
        PutAsync(db, form, CampaignStepKind.Invited, byName, "", utcNow, cancellationToken);

    /// <summary>Adds the step and the letters to this unit of work.</summary>
    /// <returns>False where there is nobody to write to.</returns>
    public static async Task<bool> PutAsync(
        SmallTownsDbContext db, CampaignForm form, CampaignStepKind kind, string? byName, string text, DateTime utcNow, CancellationToken cancellationToken)
    {
        var people = (await CampaignPeople.OfAsync(db, [form.TownId], cancellationToken))[form.TownId].ToList();
        if (form.Address is null && people.Count == 0)
            return false;
        if (form.Address is not null)
            await AddAsync(new(form.Id, kind, utcNow, null));
        foreach (var person in people)
            await AddAsync(new(form.Id, kind, utcNow, person.UserId));
        db.CampaignSteps.Add(new CampaignStep { FormId = form.Id, Kind = kind, ByName = byName, Text = text, Utc = utcNow });
        return true;

        Task AddAsync(CampaignLetterKey key) => db.PutJobAsync(CampaignLetterSending.KindCode, key.Write(), utcNow, cancellationToken);
    }
}

/// <summary>Which letter to whom: <c>17/Reminded/20261105090000/link</c>.</summary>
/// <param name="UserId">Empty for the address of the form.</param>
internal sealed record CampaignLetterKey(int FormId, CampaignStepKind Kind, DateTime Utc, int? UserId)
{
    private const string Stamp = "yyyyMMddHHmmss";
    private const string Link = "link";

    public string Write() => string.Create(
        CultureInfo.InvariantCulture, $"{FormId}/{Kind}/{Utc.ToString(Stamp, CultureInfo.InvariantCulture)}/{(UserId is { } user ? user.ToString(CultureInfo.InvariantCulture) : Link)}");

    public static CampaignLetterKey? Read(string key) =>
        key.Split('/') is [var form, var kind, var utc, var whom]
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var formId)
            && Enum.TryParse<CampaignStepKind>(kind, out var step) && Enum.IsDefined(step)
            && DateTime.TryParseExact(utc, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && (whom == Link || int.TryParse(whom, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new(formId, step, moment, whom == Link ? null : int.Parse(whom, CultureInfo.InvariantCulture))
            : null;
}
