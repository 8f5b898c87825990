using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Makes a figure of a row, or says everything that is in the way.</summary>
internal sealed class FigureRows(ImportForm form, ImportReference reference, NumberHabit habit)
{
    private const decimal LongestTripMinutes = 3_000;
    private const decimal MostPeople = 20_000_000;
    private const decimal LargestTerritory = 100_000;

    public ImportedFigure? Read(int row, RowCells cells)
    {
        var town = TownOf(cells);
        var number = NumberOf(cells);
        var basis = cells.Word(FieldKeys.Basis, FieldWords.Basis);
        var period = cells.ReadValue<Period>(FieldKeys.Period, PeriodText.Parse);
        var source = cells.Read(FieldKeys.Source, cell => reference.SourcesByName.Find(cell.Text));
        var status = cells.Word(FieldKeys.Status, FieldWords.Status);
        var sector = form.Kind == ImportKind.Employment ? cells.Read(FieldKeys.Sector, cell => reference.Sectors.Find(cell.Text)) : null;
        var measure = form.Kind == ImportKind.Employment ? cells.Word(FieldKeys.Measure, FieldWords.Measure) : null;
        var method = cells.Word(FieldKeys.Method, FieldWords.Method) ?? PopulationMethod.Published;
        var mode = cells.Word(FieldKeys.Mode, FieldWords.Mode) ?? TravelMode.NotStated;
        var roundedTo = cells.ReadValue<decimal>(FieldKeys.RoundedTo, cell => NumberText.Parse(cell, habit, isWhole: true)) ?? 1;
        var noteRu = cells.Text(FieldKeys.NoteRu, Figure.NoteMaxLength);
        var noteEn = cells.Text(FieldKeys.NoteEn, Figure.NoteMaxLength);
        if (roundedTo is < 1 or > 1_000_000 || roundedTo != decimal.Truncate(roundedTo))
            cells.Error(FieldKeys.RoundedTo, "нужно целое число от 1");
        CheckIndicator(cells);
        if (number is not null)
            CheckNumber(cells, number, measure);
        if (period is { } time && time.Start > reference.Today)
            cells.Warn(FieldKeys.Period, "период ещё не наступил");
        if (cells.HasErrors || town is null || number is null || basis is null || source is null || status is null)
            return null;

        return new ImportedFigure(row, town)
        {
            Kind = form.FigureKind!.Value,
            Sector = sector,
            Measure = measure,
            Indicator = form.Kind == ImportKind.Indicator ? reference.Indicator : null,
            Value = number.Value,
            UpperValue = number.UpperValue,
            Qualifier = number.Qualifier,
            Basis = basis.Value,
            Period = period,
            Method = method,
            RoundedTo = (int)roundedTo,
            Mode = mode,
            Source = source,
            Status = status.Value,
            NoteRu = noteRu,
            NoteEn = noteEn,
        };
    }

    private KnownTown? TownOf(RowCells cells)
    {
        var byName = cells.Read(FieldKeys.Town, reference.TownsByName.Find);
        var byCode = cells.Read(FieldKeys.Oktmo, reference.TownsByName.ByOktmo);
        if (cells[FieldKeys.Town].IsBlank && cells[FieldKeys.Oktmo].IsBlank)
            cells.Error(FieldKeys.Town, "не сказано, о каком городе речь");
        else if (byName is not null && byCode is not null && byName != byCode)
            cells.Error(FieldKeys.Town, $"название говорит о городе {byName.NameRu}, а код ОКТМО — о городе {byCode.NameRu}");
        return byName ?? byCode;
    }

    // The sign may stand in the cell of the number or in a column of its own; both must not say different things.
    private QualifiedNumber? NumberOf(RowCells cells)
    {
        if (form.Field(FieldKeys.Qualifier) is null)
            return cells.Read<QualifiedNumber>(FieldKeys.Value, cell => NumberText.Parse(cell, habit, form.IsWhole) switch
            {
                ({ } plain, _) => (new(plain, null, FigureQualifier.Exact), null),
                var (_, fault) => (null, fault),
            });

        var number = cells.Read(FieldKeys.Value, cell => QualifiedNumber.Parse(cell, habit, form.IsWhole));
        var qualifier = cells.Word(FieldKeys.Qualifier, FieldWords.Qualifier);
        var upper = cells.ReadValue<decimal>(FieldKeys.Upper, cell => NumberText.Parse(cell, habit, form.IsWhole));
        if (number is null || cells.HasErrors)
            return null;
        if (qualifier is { } stated && number.Qualifier != FigureQualifier.Exact && stated != number.Qualifier)
            cells.Error(FieldKeys.Qualifier, $"уточнение спорит с числом «{cells[FieldKeys.Value].Text.Trim()}»");
        if (upper is not null && number.UpperValue is not null && upper != number.UpperValue)
            cells.Error(FieldKeys.Upper, $"второй конец спорит с числом «{cells[FieldKeys.Value].Text.Trim()}»");
        number = number with { UpperValue = upper ?? number.UpperValue, Qualifier = qualifier ?? (upper is null ? number.Qualifier : FigureQualifier.Range) };
        if (number.Qualifier == FigureQualifier.Range && number.UpperValue is null)
            cells.Error(FieldKeys.Upper, "у промежутка нет второго конца");
        else if (number.Qualifier != FigureQualifier.Range && number.UpperValue is not null)
            cells.Error(FieldKeys.Upper, "второй конец бывает только у промежутка «от и до»");
        else if (number.UpperValue <= number.Value)
            cells.Error(FieldKeys.Upper, "начало промежутка не меньше его конца");
        return number;
    }

    private void CheckIndicator(RowCells cells)
    {
        if (reference.Indicator is not { } chosen || cells[FieldKeys.Indicator].IsBlank)
            return;
        var word = Folded.Of(cells[FieldKeys.Indicator].Text);
        if (word != Folded.Of(chosen.Code) && word != Folded.Of(chosen.NameRu) && word != Folded.Of(chosen.NameEn))
            cells.Error(FieldKeys.Indicator, $"строка о другом показателе, а загружается «{chosen.NameRu}»");
    }

    private void CheckNumber(RowCells cells, QualifiedNumber number, EmploymentMeasure? measure)
    {
        var top = number.UpperValue ?? number.Value;
        var isPeople = form.Kind == ImportKind.Population || measure == EmploymentMeasure.People;
        if (isPeople && (number.Value != decimal.Truncate(number.Value) || top != decimal.Truncate(top)))
            cells.Error(FieldKeys.Value, "людей считают целыми");
        if (isPeople && (number.Value < 0 || top > MostPeople))
            cells.Error(FieldKeys.Value, "столько людей в городе быть не может");
        if (form.Kind == ImportKind.Areas && (number.Value <= 0 || top > LargestTerritory))
            cells.Error(FieldKeys.Value, "площадь должна быть больше нуля и не больше 100 000 км²");
        if (form.Kind == ImportKind.TravelTimes && (number.Value < 0 || top > LongestTripMinutes))
            cells.Error(FieldKeys.Value, "время в пути — от 0 до 3 000 минут");
        if (measure is EmploymentMeasure.PercentOfEmployed or EmploymentMeasure.PercentOfPublicSectorEmployed && (number.Value < 0 || top > 100))
            cells.Error(FieldKeys.Value, "доля бывает от 0 до 100 процентов");
        if (reference.Indicator is { } indicator && (number.Value < indicator.PlausibleFrom || top > indicator.PlausibleTo))
            cells.Warn(FieldKeys.Value, $"необычное значение: для показателя «{indicator.NameRu}» ждут {Limits(indicator)} {indicator.UnitRu}");
    }

    private static string Limits(KnownIndicator indicator) => (indicator.PlausibleFrom, indicator.PlausibleTo) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"от {from:0.######} до {to:0.######}"),
        ({ } from, _) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"не меньше {from:0.######}"),
        var (_, to) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"не больше {to:0.######}"),
    };
}
