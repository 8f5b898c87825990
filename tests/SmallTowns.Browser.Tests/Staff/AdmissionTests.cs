using SmallTowns.Domain.Staff;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A town is admitted: application, eligibility with its number, decision, the register that everybody reads.</summary>
[Collection(nameof(BackOffice))]
public sealed class AdmissionTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Town_AppliesAndIsAdmitted_IsSeenByReadersWithTheNumber()
    {
        await using var office = new BackOffice(portal);
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await using var reader = await office.OpenDeskAsync();

        await editor.OpenAsync("/staff/association/members/abinsk");
        await editor.SeeAsync("Право на членство сейчас:");
        await editor.SeeAsync("порог 50");
        await editor.PressAsync("Записать заявление");
        await editor.FillAsync("Чей совет", "Совет Абинского городского поселения");
        await editor.FillAsync("Номер решения", "12-с");
        await editor.FillAsync("День решения", "2026-10-20");
        await SendAsync(editor, "Город подал заявление");
        await PublishAsync(director, "Членство «Совет Абинского городского поселения»", "Право на членство:");
        await reader.OpenAsync("/association/members");
        await reader.SeeAsync("Заявления о вступлении");
        await reader.SeeAsync("может вступить");

        await editor.OpenAsync("/staff/association/members/abinsk");
        await editor.PressAsync("Принять: записать членство");
        await editor.FillAsync("С какого дня", "2026-10-25");
        await editor.FillAsync("Решение", "Решение общего собрания № 1");
        await SendAsync(editor, "Собрание приняло город");
        await PublishAsync(director, "Членство «Решение общего собрания № 1»", "Заявление: Совет Абинского городского поселения");
        await reader.OpenAsync("/association/members");
        await reader.SeeAsync("Города — члены Ассоциации");
        await reader.SeeAsync("Решение общего собрания № 1");
        await reader.SeeAsync("голосует");
        (await reader.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await editor.OpenAsync("/staff/association/members/abinsk");
        (await editor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        foreach (var desk in new[] { editor, director, reader })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task SendAsync(Desk editor, string reason)
    {
        await editor.FillAsync("Зачем нужна правка", reason);
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
    }

    private static async Task PublishAsync(Desk director, string proposal, string sees)
    {
        await director.OpenAsync("/staff/review");
        await director.FollowAsync(proposal);
        await director.SeeAsync(sees);
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
    }
}
