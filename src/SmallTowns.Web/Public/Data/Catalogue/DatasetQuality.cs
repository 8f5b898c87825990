using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Public.Data.Catalogue;

public enum QualityState
{
    Met,
    NotMet,

    /// <summary>It cannot be asked of this dataset; it counts for nothing.</summary>
    NotApplicable,
}

/// <param name="Found">What was found, in words.</param>
public sealed record QualityCheck(LocalizedText Question, QualityState State, LocalizedText Found);

/// <summary>How good a dataset is, by checks that can be repeated: docs/methodology/open-data.md. What does not apply is in neither number.</summary>
public sealed record DatasetQuality(IReadOnlyList<QualityCheck> Checks)
{
    private const double EnoughKnown = 0.8;

    public int Met => Checks.Count(check => check.State == QualityState.Met);

    public int Asked => Checks.Count(check => check.State != QualityState.NotApplicable);

    public int Percent => Asked == 0 ? 0 : (int)Math.Round(100.0 * Met / Asked, MidpointRounding.AwayFromZero);

    public static DatasetQuality Of(DatasetPassport passport, DatasetTable table, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(passport);
        ArgumentNullException.ThrowIfNull(table);
        return new(
        [
            Described(table), Licensed(), Answered(passport), Identified(passport), Sourced(table), Known(table), Placed(table), InTime(passport, today), Kept(passport),
        ]);
    }

    private static QualityCheck Described(DatasetTable table) => new(
        new("Открытые форматы, каждый столбец описан на двух языках", "Open formats, every column explained in two languages"),
        State(table.Columns.All(column => column.Description.Ru.Length > 0 && column.Description.En.Length > 0)),
        new($"столбцов: {table.Columns.Count}", $"columns: {table.Columns.Count}"));

    private static QualityCheck Licensed() => new(
        new("Условия использования названы", "The terms of use are named"), QualityState.Met, new("на этой странице", "on this page"));

    private static QualityCheck Answered(DatasetPassport passport) => new(
        new("Есть кому задать вопрос", "There is somebody to ask"), State(passport.Publisher.HasContact),
        passport.Publisher.HasContact ? new("телефон или почта указаны", "a telephone or an e-mail is given") : new("контакт не указан", "no contact is given"));

    private static QualityCheck Identified(DatasetPassport passport) => new(
        new("Есть идентификатор для каталогов", "There is an identifier for catalogues"), State(passport.Identifier is not null),
        passport.Identifier is { } identifier ? new(identifier, identifier) : new("ИНН издателя не указан", "the publisher’s taxpayer number is not given"));

    private static QualityCheck Sourced(DatasetTable table)
    {
        var question = new LocalizedText("У каждой строки назван источник", "Every row names its source");
        var columns = table.Columns.Index().Where(column => column.Item.Key.EndsWith("source", StringComparison.OrdinalIgnoreCase)).Select(column => column.Index).ToList();
        if (table.Rows.Count == 0 || columns.Count == 0)
            return NotApplicable(question, table.Rows.Count == 0);
        var sourced = table.Rows.Count(row => columns.Any(column => row.Cells[column] is string { Length: > 0 }));
        return new(question, State(sourced == table.Rows.Count), Share(sourced, table.Rows.Count, "строк", "rows"));
    }

    /// <summary>Only columns of measured numbers: notes and places in a source are empty where there is nothing to say.</summary>
    private static QualityCheck Known(DatasetTable table)
    {
        var question = new LocalizedText("Измеренные числа известны (не менее 80 % ячеек)", "Measured numbers are known (80% of the cells at least)");
        var columns = table.Columns.Index().Where(column => column.Item.Unit is not null).Select(column => column.Index).ToList();
        if (table.Rows.Count == 0 || columns.Count == 0)
            return NotApplicable(question, table.Rows.Count == 0);
        var (known, all) = (table.Rows.Sum(row => columns.Count(column => row.Cells[column] is not null)), table.Rows.Count * columns.Count);
        return new(question, State(known >= EnoughKnown * all), Share(known, all, "ячеек", "cells"));
    }

    private static QualityCheck Placed(DatasetTable table)
    {
        var question = new LocalizedText("У каждой строки есть место на карте", "Every row has a place on the map");
        if (table.Rows.Count == 0 || !table.Dataset.HasPlaces)
            return NotApplicable(question, table.Rows.Count == 0);
        var placed = table.Rows.Count(row => (row.Latitude, row.Longitude) != (0, 0));
        return new(question, State(placed == table.Rows.Count), Share(placed, table.Rows.Count, "строк", "rows"));
    }

    private static QualityCheck InTime(DatasetPassport passport, DateOnly today)
    {
        var question = new LocalizedText("Обновлён в обещанный срок", "Updated within the promised term");
        return passport.ValidTo is { } valid
            ? new(question, State(valid >= today), new($"срок — {valid.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}", $"the term is {valid.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"))
            : new(question, QualityState.NotApplicable, new("срок не обещан", "no term is promised"));
    }

    private static QualityCheck Kept(DatasetPassport passport) => new(
        new("Прежние версии доступны по постоянным адресам", "Former versions have permanent addresses"), State(passport.Versions.Count > 0),
        new($"версий: {passport.Versions.Count}", $"versions: {passport.Versions.Count}"));

    private static QualityCheck NotApplicable(LocalizedText question, bool isEmpty) => new(
        question, QualityState.NotApplicable, isEmpty ? new("строк пока нет", "there are no rows yet") : new("в этом наборе такого нет", "this dataset has no such thing"));

    private static LocalizedText Share(int found, int all, string ru, string en) => new($"{found} из {all} {ru}", $"{found} of {all} {en}");

    private static QualityState State(bool isMet) => isMet ? QualityState.Met : QualityState.NotMet;
}
