using SmallTowns.Web.Staff.Home;

namespace SmallTowns.Web.Tests.Staff.Home;

public sealed class HomeDraftTests
{
    [Theory]
    [InlineData("town:abinsk/Economy", "Абинск: «Экономика»", "/staff/towns/abinsk/texts?edit=Economy")]
    [InlineData("town:abinsk/Contacts", "Абинск: «Контакты»", "/staff/towns/abinsk/contacts?edit=true")]
    [InlineData("town:abinsk/employment", "Абинск: занятость по отраслям", "/staff/towns/abinsk/employment?table=true")]
    [InlineData("town:abinsk/figure/new/Population/", "Абинск: население, новое число", "/staff/towns/abinsk/figures?add=Population")]
    [InlineData("town:abinsk/figure/new/ExpertBelt/", "Абинск: пояс по мнению эксперта, новое число", "/staff/towns/abinsk/travel?add=ExpertBelt")]
    [InlineData("town:abinsk/figure/17", "Абинск: исправление числа", "/staff/towns/abinsk/figures?edit=17")]
    [InlineData("town:abinsk/figure/proposal/4", "Абинск: число на проверке", "/staff/towns/abinsk/figures?proposal=4")]
    [InlineData("town:abinsk/something", "Абинск: правка", "/staff/towns/abinsk")]
    [InlineData("town:abinsk/figure/new/Indicator/wage", "Абинск: показатель, новое число", "/staff/towns/abinsk/figures?add=Indicator&indicator=wage")]
    [InlineData("town:abinsk/figure/new/Indicator/", "Абинск: показатель, новое число", "/staff/towns/abinsk/figures?add=Indicator")]
    [InlineData("grid:figures", "Числа таблицей", "/staff/figures/grid")]
    [InlineData("source:new", "Новый источник", "/staff/sources/new")]
    [InlineData("assignment:new", "Новое поручение", "/staff/association/assignments/new")]
    [InlineData("assignment:decision/new/assembly-2026-3", "Поручение по решению assembly-2026-3", "/staff/association/assignments/new?decision=assembly-2026-3")]
    [InlineData("assignment:warning/new/5", "Поручение по предупреждению № 5", "/staff/association/assignments/new?warning=5")]
    [InlineData("assignment:7", "Поручение: отчёт, решение или участники", "/staff/association/assignments/7")]
    [InlineData("support:7", "Переписка по запросу города", "/staff/support/7")]
    [InlineData("support:new", "Запрос города", "/staff/support/new")]
    [InlineData("warning:7/publication", "Предупреждение", "/staff/warnings/7")]
    [InlineData("knowledge:from/7", "Статья из ответа", "/staff/knowledge/from/7")]
    [InlineData("cooperation:new", "Новая потребность или предложение", "/staff/cooperation/new")]
    [InlineData("cooperation:7/edit", "Потребность или предложение города: правка", "/staff/cooperation/7/edit")]
    [InlineData("cooperation:7", "Потребность или предложение города", "/staff/cooperation/7")]
    [InlineData("agreement:new", "Новое соглашение", "/staff/agreements/new")]
    [InlineData("agreement:7/edit", "Проект соглашения", "/staff/agreements/7/edit")]
    [InlineData("agreement:7", "Соглашение: шаг или отчёт", "/staff/agreements/7")]
    [InlineData("partner:new", "Новый партнёр", "/staff/partners/new")]
    [InlineData("partner:7", "Партнёр", "/staff/partners/7")]
    [InlineData("campaign:new", "Новый запрос данных", "/staff/campaigns/new")]
    [InlineData("campaign:7", "План запроса данных", "/staff/campaigns/7/edit")]
    [InlineData("warning-rule:new", "Новое правило предупреждений", "/staff/monitoring/rules/new")]
    [InlineData("warning-rule:7", "Правило предупреждений", "/staff/monitoring/rules/7")]
    [InlineData("assessment:criteria", "Критерии самооценки", "/staff/assessments/criteria")]
    [InlineData("assessment:7", "Самооценка города", "/staff/assessments/7")]
    [InlineData("assessment:7/check", "Самооценка города: проверка", "/staff/assessments/7")]
    [InlineData("town:gone/Economy", "Набранное о том, чего больше нет", null)]
    public void Of_FormOfADraft_LeadsBackToIt(string form, string title, string? address)
    {
        var names = new DraftNames(new Dictionary<string, string> { ["abinsk"] = "Абинск" }, new Dictionary<int, string>(), new Dictionary<int, string>());

        var draft = HomeDraft.Of(DraftForm.Of(form), new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), names);

        (draft.Title, draft.Address).Should().Be((title, address));
    }
}
