using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Account;

public sealed class PasswordRulesTests
{
    private static readonly StaffUser Person = new() { DisplayName = "Мария Иванова", Email = "m.ivanova@example.org" };

    [Theory]
    [InlineData("qwerty123456")]
    [InlineData("123456789012")]
    [InlineData("passwordpassword")]
    [InlineData("Password12345")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("йцукенгшщзхъ")]
    [InlineData("qwertyuiop[]")]
    [InlineData("парольпароль")]
    [InlineData("gfhjkmgfhjkm")]
    [InlineData("Пароль123456")]
    [InlineData("солнышко1234")]
    [InlineData("cjkysirj1234")]
    [InlineData("наташа198512")]
    [InlineData("yfnfif198512")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("й1ц2у3к4е5н6")]
    [InlineData("qazwsxedcrfv")]
    [InlineData("administrator")]
    [InlineData("Администратор1")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("абабабабабаб")]
    [InlineData("абвгдежзийкл")]
    [InlineData("тракторТрактор")]
    [InlineData("111222333444")]
    public void Guessable_IsRefused(string password) => PasswordRules.RefusalOf(password, Person).Should().Be(PasswordRules.Guessable);

    [Theory]
    [InlineData("smalltowns2026")]
    [InlineData("малыегорода1")]
    [InlineData("vfkstujhjlf1")]
    [InlineData("краснодар2026")]
    [InlineData("МарияИванова1")]
    [InlineData("иванова мария 2026")]
    [InlineData("m.ivanova2026")]
    public void OwnOrPortalsName_IsRefused(string password) => PasswordRules.RefusalOf(password, Person).Should().Be(PasswordRules.Own);

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("синий трактор едет")]
    [InlineData("лошадь скрепка верно")]
    [InlineData("совсем другая фраза")]
    [InlineData("another phrase of words")]
    [InlineData("Zk7-pq9!vB2x")]
    public void Phrase_MayBeUsed(string password) => PasswordRules.RefusalOf(password, Person).Should().BeNull();

    [Fact]
    public void VeryLong_IsJudgedByItsStart_InNoTime() => PasswordRules.RefusalOf(new string('я', 200), Person).Should().Be(PasswordRules.Guessable);

    [Fact]
    public async Task OldHash_IsMadeAnewAtTheNextSignIn()
    {
        await using var app = new SmallTownsApp { PasswordRounds = null };
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var old = new PasswordHasher<StaffUser>().HashPassword(Person, TestStaff.Password);
            Iterations(old).Should().Be(100_000);
            await db.Users.Where(user => user.Id == editor.UserId).ExecuteUpdateAsync(row => row.SetProperty(user => user.PasswordHash, old), TestContext.Current.CancellationToken);
        }

        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        (await client.SubmitAsync("/account/login", "sign-in", ("Email", editor.Email), ("Password", TestStaff.Password))).ShouldRedirectTo("/staff");

        Iterations(await HashAsync(app, editor.UserId)).Should().Be(210_000);
    }

    // Format of Identity: a byte 1, the pseudo-random function, then the rounds, big-endian.
    private static int Iterations(string hash) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5, 4));

    private static async Task<string> HashAsync(SmallTownsApp app, int userId)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return (await db.Users.SingleAsync(user => user.Id == userId, TestContext.Current.CancellationToken)).PasswordHash!;
    }
}
