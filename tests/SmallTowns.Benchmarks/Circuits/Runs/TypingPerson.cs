using System.Diagnostics;
using SmallTowns.Benchmarks.Circuits.Browser;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>
/// Writes one text of one town without a rest: a key every 300 ms, and every ten seconds or so sends it for review. The
/// server hears of every key at once, which is more than it hears from a browser: there the page waits for a pause.
/// </summary>
internal sealed class TypingPerson(CircuitClient page, string town, TownSectionKind section)
{
    private const string TextLabel = "По-русски";
    private const int FewestKeys = 20;
    private const int MostKeys = 40;
    private const string Letters = "съешь ещё этих мягких французских булок, да выпей чаю ";

    // As long as a section of a passport is: the preview is drawn from all of it with every key.
    private static readonly string Before = string.Join("\n\n", Enumerable.Repeat(
        "В **городе** работают предприятия пищевой промышленности, склады и ремонтные мастерские.\n\n- первый завод\n- второй завод", 8));

    private static readonly TimeSpan KeyPause = TimeSpan.FromMilliseconds(300);

    private int sent;

    public static string Address(string town, TownSectionKind section) => $"/staff/towns/{town}/texts?edit={section}";

    public Task IsReadyAsync() => page.UntilAsync(looks => looks.Field(TextLabel) is not null, "the form of a text");

    public async Task WorkAsync(TimeSpan duration, Timings keys, Timings saves)
    {
        // Nobody starts on the same beat as the others.
        await Task.Delay(KeyPause * Random.Shared.NextDouble());
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            await TypeAsync(Random.Shared.Next(FewestKeys, MostKeys), keys);
            await SendAsync(saves);
            await page.GoAsync(Address(town, section));
            await IsReadyAsync();
        }
    }

    public async Task TypeAsync(int count, Timings keys)
    {
        for (var key = 1; key <= count; key++)
        {
            var start = Stopwatch.GetTimestamp();
            await page.ChangeAsync(TextLabel, $"{Before}\n\n{sent + 1}. {Letters[..key]}");
            keys.Add(start, Stopwatch.GetTimestamp());
            var rest = KeyPause - Stopwatch.GetElapsedTime(start);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest);
        }
    }

    /// <summary>From the press of the button to the list of texts: the form gives way to it only for a proposal that was taken.</summary>
    private async Task SendAsync(Timings saves)
    {
        await page.ChangeAsync("Источник", "paper");
        await page.ChangeAsync("Зачем нужна правка", $"Уточнение № {++sent}");
        await page.UntilAsync(looks => looks.Text.Contains("Черновик сохранён", StringComparison.Ordinal), "the draft of this person to be kept");
        var start = Stopwatch.GetTimestamp();
        var sending = page.SubmitAsync("Отправить на проверку");
        saves.Add(start, await page.UntilAsync(looks => looks.Field(TextLabel) is null, "the proposal to be taken"));
        await sending;
    }
}
