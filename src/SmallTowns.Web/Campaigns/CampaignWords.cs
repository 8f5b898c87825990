using System.Globalization;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What campaigns and their parts are called.</summary>
public static class CampaignWords
{
    public static string Of(CampaignState state) => state switch
    {
        CampaignState.Draft => "готовится",
        CampaignState.Open => "идёт",
        CampaignState.Closed => "закрыта",
        _ => throw Unknown(state),
    };

    public static string Of(MissingReason reason) => reason switch
    {
        MissingReason.NotCounted => "по городу не считают",
        MissingReason.Refused => "отказали дать",
        MissingReason.Later => "будет позже",
        MissingReason.Other => "другое",
        _ => throw Unknown(reason),
    };

    public static string Of(CampaignStepKind kind) => kind switch
    {
        CampaignStepKind.Invited => "Отправили приглашение",
        CampaignStepKind.RemindedBefore => "Напомнили до срока",
        CampaignStepKind.RemindedAt => "Напомнили в день срока",
        CampaignStepKind.RemindedAfter => "Напомнили после срока",
        CampaignStepKind.Reminded => "Напомнили ещё раз",
        CampaignStepKind.LinkMade => "Сделали ссылку",
        CampaignStepKind.LinkRevoked => "Отозвали ссылки",
        CampaignStepKind.FileTaken => "Приняли файл",
        CampaignStepKind.SignedByHead => "Подписали",
        CampaignStepKind.Returned => "Вернули",
        CampaignStepKind.Proposed => "Передали на проверку",
        CampaignStepKind.Forgotten => "Стёрли адрес и имя",
        _ => throw Unknown(kind),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy 'г.'", Language.Russian);

    /// <summary>"3 дня".</summary>
    public static string DaysOf(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {Plural.Of(count, "день", "дня", "дней")}");

    // A new member without words is a mistake of ours: tests go through all of them.
    private static ArgumentOutOfRangeException Unknown(object word) => new(nameof(word), word, "This word has no text yet.");
}
