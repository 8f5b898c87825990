using System.Globalization;
using SmallTowns.Domain.Offers;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Checks that the kinds of offers share. Each problem stands beside its field.</summary>
internal static class OfferChecks
{
    private static readonly (DateOnly First, DateOnly Last) Calendar = (new(1990, 1, 1), new(2100, 12, 31));

    /// <summary>A text that is there in both languages.</summary>
    public static IEnumerable<InputProblem> Both(string field, string ru, string en, int maxLength, string missing) =>
    [
        .. LineChecks.Required(field + "Ru", ru, maxLength, missing),
        .. LineChecks.Required(field + "En", en, maxLength, "Напишите то же по-английски."),
    ];

    /// <summary>A text that may be left out, but not in one language only.</summary>
    public static IEnumerable<InputProblem> Optional(string field, string ru, string en, int maxLength) =>
        ru.Length == 0 && en.Length == 0 ? [] : Both(field, ru, en, maxLength, "Напишите то же по-русски.");

    /// <summary>Whoever reads it has to be able to ask who says so.</summary>
    public static IEnumerable<InputProblem> Source(int? sourceId)
    {
        if (sourceId is null)
            yield return new("SourceId", "Выберите источник: без него читатель не узнает, кто это говорит.");
    }

    public static IEnumerable<InputProblem> Branch(string? code)
    {
        if (Branches.NameOf(code) is null)
            yield return new("Branch", "Выберите отрасль.");
    }

    public static IEnumerable<InputProblem> WebPage(string field, string? address)
    {
        if (!string.IsNullOrEmpty(address) && !PageAddress.IsGood(address))
            yield return new(field, PageAddress.NotAPage);
        else if (address?.Length > EmployerContent.LineMaxLength)
            yield return new(field, $"Не длиннее {EmployerContent.LineMaxLength} знаков.");
    }

    public static IEnumerable<InputProblem> Within(string field, decimal? number, decimal from, decimal to)
    {
        if (number < from || number > to)
            yield return new(field, string.Create(CultureInfo.InvariantCulture, $"Число от {from} до {to}."));
    }

    public static IEnumerable<InputProblem> Days(params (string Field, DateOnly? Day)[] days) =>
        from one in days
        where one.Day < Calendar.First || one.Day > Calendar.Last
        select new InputProblem(one.Field, $"День между {Calendar.First.Year} и {Calendar.Last.Year} годом.");

    public static IEnumerable<InputProblem> InOrder<T>(T? first, string lastField, T? last, string sentence) where T : struct, IComparable<T>
    {
        if (first is { } from && last is { } to && to.CompareTo(from) < 0)
            yield return new(lastField, sentence);
    }
}
