using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Makes a figure of a row, or says everything that is in the way.</summary>
internal sealed class FigureRows(ImportForm form, ImportReference reference, NumberConvention convention)
{
    /// <summary>Where in the file the fields of a form are.</summary>
    private static readonly Dictionary<string, string> Keys = new()
    {
        [""] = FieldKeys.Town,
        [nameof(FigureInput.TownId)] = FieldKeys.Town,
        [nameof(FigureInput.IndicatorId)] = FieldKeys.Indicator,
        [nameof(FigureInput.SectorId)] = FieldKeys.Sector,
        [nameof(FigureInput.Measure)] = FieldKeys.Measure,
        [nameof(FigureInput.Value)] = FieldKeys.Value,
        [nameof(FigureInput.UpperValue)] = FieldKeys.Upper,
        [nameof(FigureInput.Basis)] = FieldKeys.Basis,
        [nameof(FigureInput.PeriodStart)] = FieldKeys.Period,
        [nameof(FigureInput.PeriodEnd)] = FieldKeys.Period,
        [nameof(FigureInput.SourceId)] = FieldKeys.Source,
        [nameof(FigureInput.SourcePlaceRu)] = FieldKeys.SourcePlaceRu,
        [nameof(FigureInput.SourcePlaceUrl)] = FieldKeys.SourcePlaceUrl,
        [nameof(FigureInput.Status)] = FieldKeys.Status,
        [nameof(FigureInput.Method)] = FieldKeys.Method,
        [nameof(FigureInput.RoundedTo)] = FieldKeys.RoundedTo,
        [nameof(FigureInput.NoteRu)] = FieldKeys.NoteRu,
        [nameof(FigureInput.NoteEn)] = FieldKeys.NoteEn,
    };

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
        var roundedTo = cells.ReadValue<decimal>(FieldKeys.RoundedTo, cell => NumberText.Parse(cell, convention, isWhole: true)) ?? 1;
        var noteRu = cells.Text(FieldKeys.NoteRu, Figure.NoteMaxLength);
        var noteEn = cells.Text(FieldKeys.NoteEn, Figure.NoteMaxLength);
        CheckIndicator(cells, town);
        CheckTerritory(cells, basis);
        var kind = form.FigureKind!.Value;
        var input = new FigureInput
        {
            Kind = kind,
            TownId = town?.Id,
            IndicatorId = kind == FigureKind.Indicator ? reference.Indicator?.Id : null,
            SectorId = sector?.Id,
            Measure = measure,
            Value = number?.Value,
            UpperValue = number?.UpperValue,
            Qualifier = number?.Qualifier ?? FigureQualifier.Exact,
            Basis = basis,
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
            SourceId = source?.Id,
            SourcePlaceRu = cells.Text(FieldKeys.SourcePlaceRu, SourcePlace.TextMaxLength),
            SourcePlaceEn = cells.Text(FieldKeys.SourcePlaceEn, SourcePlace.TextMaxLength),
            SourcePlaceUrl = cells.Text(FieldKeys.SourcePlaceUrl, Source.TextMaxLength),
            Status = status,
            NoteRu = noteRu,
            NoteEn = noteEn,
            Method = kind == FigureKind.Population ? method : null,
            RoundedTo = kind == FigureKind.Population && roundedTo == decimal.Truncate(roundedTo) ? (int)roundedTo : kind == FigureKind.Population ? 0 : 1,
            Mode = kind == FigureKind.TravelTime ? mode : null,
        };
        // A field that could not be read has its sentence already.
        foreach (var problem in FigureChecks.Of(input, reference.Today).Where(problem => !cells.HasErrorAt(Keys[problem.Field])).ToList())
            cells.Error(Keys[problem.Field], problem.Sentence);
        var expected = reference.Indicator is { } chosen ? reference.Measures.Find(chosen.Code) : reference.Measures.Of(kind, measure);
        CheckUnit(cells, expected, isKnown: kind != FigureKind.Employment || measure is not null);
        if (number is not null && !cells.HasErrorAt(FieldKeys.Value))
        {
            WarnOfTheUnlikely(cells, number, expected);
            WarnOfTheShown(cells);
        }

        return cells.HasErrors ? null : new(row, town!, input, sector, reference.Indicator) { Column = cells.ColumnOf(FieldKeys.Value) };
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
            return cells.Read<QualifiedNumber>(FieldKeys.Value, cell => NumberText.Parse(cell, convention, form.IsWhole) switch
            {
                ({ } plain, _) => (new(plain, null, FigureQualifier.Exact), null),
                var (_, fault) => (null, fault),
            });

        var number = cells.Read(FieldKeys.Value, cell => QualifiedNumber.Parse(cell, convention, form.IsWhole));
        var qualifier = cells.Word(FieldKeys.Qualifier, FieldWords.Qualifier);
        var upper = cells.ReadValue<decimal>(FieldKeys.Upper, cell => NumberText.Parse(cell, convention, form.IsWhole));
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

    private void CheckIndicator(RowCells cells, KnownTown? town)
    {
        if (reference.Indicator is not { } chosen)
            return;
        var word = NormalizedText.Of(cells[FieldKeys.Indicator].Text);
        if (word.Length > 0 && word != NormalizedText.Of(chosen.Code) && word != NormalizedText.Of(chosen.NameRu) && word != NormalizedText.Of(chosen.NameEn))
            cells.Error(FieldKeys.Indicator, $"строка о другом показателе, а загружается «{chosen.NameRu}»");
        if (town is not null && reference.NotApplicableTo.Contains(town.Id))
            cells.Error(FieldKeys.Town, "показатель отмечен как неприменимый к этому городу");
    }

    // A number of a district that is published as that of its town is another number.
    private void CheckTerritory(RowCells cells, TerritorialBasis? basis)
    {
        var name = cells[FieldKeys.Town].Text;
        if (basis is { } stated && reference.TownsByName.KindOf(name) is { } said && !said.Allows(stated) && !cells.HasErrorAt(FieldKeys.Town))
            cells.Error(FieldKeys.Basis, $"в названии «{name.Trim()}» — {said.Spell()}, а территория другая: {FieldWords.Basis.Spell(stated)}");
    }

    private void CheckUnit(RowCells cells, Indicator? expected, bool isKnown)
    {
        if (isKnown && NumberText.IsPercent(cells[FieldKeys.Value]) && expected?.UnitRu.Contains('%', StringComparison.Ordinal) is not true)
            cells.Error(FieldKeys.Value, $"в ячейке проценты, а единица — {expected?.UnitRu ?? form.Title}");
    }

    // What the person sees on the sheet is not what is taken: it is said, and the row goes on.
    private static void WarnOfTheShown(RowCells cells)
    {
        var cell = cells[FieldKeys.Value];
        if (cell.Shown is { } shown)
            cells.Warn(FieldKeys.Value, $"на листе видно «{shown}», а в ячейке {cell.Text.Replace('.', ',')}: взято то, что в ячейке");
        if (NumberText.MarkOf(cell) is { } mark)
            cells.Warn(FieldKeys.Value, $"рядом с числом знак сноски «{mark}»: в число он не вошёл");
    }

    private static void WarnOfTheUnlikely(RowCells cells, QualifiedNumber number, Indicator? expected)
    {
        if (expected is not null && (number.Value < expected.PlausibleFrom || (number.UpperValue ?? number.Value) > expected.PlausibleTo))
            cells.Warn(FieldKeys.Value, $"необычное значение: для показателя «{expected.NameRu}» ждут {Limits(expected)} {expected.UnitRu}, проверьте знаки и единицу");
    }

    private static string Limits(Indicator indicator) => (indicator.PlausibleFrom, indicator.PlausibleTo) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"от {from:0.######} до {to:0.######}"),
        ({ } from, _) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"не меньше {from:0.######}"),
        var (_, to) => string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"не больше {to:0.######}"),
    };
}
