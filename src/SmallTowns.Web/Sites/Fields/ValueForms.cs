using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>The types of values that parameters of the register have.</summary>
internal static class ValueForms
{
    public static ValueForm<int> Whole { get; } = new(
        SiteValueType.Whole,
        (text, _) => TypedNumber.TryRead(text, out var number) && number is { } read && read == decimal.Truncate(read) && Math.Abs(read) <= int.MaxValue
            ? ((int)read, null)
            : (null, T("Введите целое число.", "Type a whole number.")),
        value => (value.ToString(CultureInfo.InvariantCulture), ""),
        value => Numbers.Show((long)value));

    public static ValueForm<bool> Yes { get; } = new(SiteValueType.Yes, (_, _) => (true, null), _ => ("", ""), _ => T("есть", "yes"));

    public static ValueForm<LocalizedText> Text { get; } = new(
        SiteValueType.Text,
        (text, english) => text.Trim().Length > 0 && english.Trim().Length > 0
            ? (new LocalizedText(text.Trim(), english.Trim()), null)
            : (null, T("Заполните оба языка.", "Fill in both languages.")),
        value => (value.Ru, value.En),
        value => T(value));

    public static ValueForm<DateOnly> Day { get; } = new(
        SiteValueType.Day,
        (text, _) => DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, null)
            : (null, T("Введите день, например 31.12.2026.", "Type a day, such as 2026-12-31.")),
        value => (value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ""),
        Days.InWords);

    public static ValueForm<MonthRange> Months { get; } = new(
        SiteValueType.Months,
        (text, _) => ReadMonths(text) is { } months ? (months, null) : (null, T("Введите число месяцев или два через тире: 3–6.", "Type a number of months, or two with a dash: 3–6.")),
        value => (value.Low == value.High ? TypedNumber.WriteExactly(value.Low) : $"{TypedNumber.WriteExactly(value.Low)}–{TypedNumber.WriteExactly(value.High)}", ""),
        SiteWords.Of);

    public static ValueForm<CadastralNumber> Cadastral { get; } = new(
        SiteValueType.CadastralNumber,
        (text, _) => CadastralNumber.TryParse(text) is { } number
            ? (number, null)
            : (null, T("Кадастровый номер — четыре группы цифр через двоеточие: 23:43:0305001:17.", "A cadastral number is four groups of digits with colons: 23:43:0305001:17.")),
        value => (value.Text, ""),
        value => value.Text);

    public static ValueForm<ExternalNumber> External { get; } = new(
        SiteValueType.ExternalNumber,
        (text, _) => ExternalNumber.TryParse(text) is { } number
            ? (number, null)
            : (null, T("Номер — цифры; у лота после подчёркивания номер лота: 22000012340000000015_1.", "The number is digits; a lot has its own after an underscore: 22000012340000000015_1.")),
        value => (value.Text, ""),
        value => value.Text);

    public static ValueForm<double> Number(string unit) => new(
        SiteValueType.Number,
        (text, _) => !TypedNumber.TryRead(text, out var number) ? (null, T(TypedNumber.NotANumber, "This is not a number. Type digits, such as 2443.2."))
            : number is { } read ? ((double)read, null)
            : (null, T("Введите число.", "Type a number.")),
        value => (TypedNumber.WriteExactly(value), ""),
        value => SiteWords.With(value, unit));

    public static ValueForm<TChoice> One<TChoice>(Func<TChoice, LocalizedText> title) where TChoice : struct, Enum => new(
        SiteValueType.Choice,
        (text, _) => Enum.TryParse<TChoice>(text.Trim(), ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text.Trim()[0])
            ? (choice, null)
            : (null, T("Выберите одно из списка.", "Choose one of the list.")),
        value => (value.ToString(), ""),
        value => T(title(value)))
    {
        Choices = ChoicesOf(title),
    };

    /// <summary>Of flags, written with commas.</summary>
    public static ValueForm<TChoice> Several<TChoice>(Func<TChoice, LocalizedText> title) where TChoice : struct, Enum => new(
        SiteValueType.Choices,
        (text, _) => ReadSet<TChoice>(text) is { } set ? (set, null) : (null, T("Отметьте хотя бы одно из списка.", "Mark at least one of the list.")),
        value => (string.Join(", ", MembersOf(value)), ""),
        value => string.Join(", ", MembersOf(value).Select(member => T(title(member)))))
    {
        Choices = ChoicesOf(title),
    };

    private static IReadOnlyList<SiteChoice> ChoicesOf<TChoice>(Func<TChoice, LocalizedText> title) where TChoice : struct, Enum =>
        [.. Enum.GetValues<TChoice>().Select(member => new SiteChoice(member.ToString(), title(member)))];

    private static IEnumerable<TChoice> MembersOf<TChoice>(TChoice set) where TChoice : struct, Enum => Enum.GetValues<TChoice>().Where(member => set.HasFlag(member));

    private static TChoice? ReadSet<TChoice>(string text) where TChoice : struct, Enum
    {
        var names = text.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && names.All(name => Enum.GetNames<TChoice>().Contains(name, StringComparer.OrdinalIgnoreCase)) ? Enum.Parse<TChoice>(string.Join(',', names), ignoreCase: true) : null;
    }

    private static MonthRange? ReadMonths(string text)
    {
        List<double> ends = [];
        foreach (var part in text.Split(['–', '—', '-'], StringSplitOptions.TrimEntries))
        {
            if (!TypedNumber.TryRead(part, out var number) || number is not { } read)
                return null;
            ends.Add((double)read);
        }

        return ends.Count switch { 1 => new(ends[0], ends[0]), 2 => new(ends[0], ends[1]), _ => null };
    }
}
