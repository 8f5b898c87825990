using SmallTowns.Domain.Places;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>Makes the facts of a town of a row, or says everything that is in the way.</summary>
internal sealed class TownRows(ImportReference reference, NumberConvention convention)
{
    private static readonly (string Key, int MaxLength)[] Texts =
    [
        (FieldKeys.NameRu, Town.NameMaxLength), (FieldKeys.NameEn, Town.NameMaxLength),
        (FieldKeys.RailRu, Town.TextMaxLength), (FieldKeys.RailEn, Town.TextMaxLength),
        (FieldKeys.RoadRu, Town.TextMaxLength), (FieldKeys.RoadEn, Town.TextMaxLength),
        (FieldKeys.NoteRu, Town.TextMaxLength), (FieldKeys.NoteEn, Town.TextMaxLength),
    ];

    public ImportedTown? Read(int row, RowCells cells)
    {
        var town = TownOf(cells);
        var facts = new Dictionary<string, object>();
        foreach (var (key, maxLength) in Texts)
        {
            if (cells.Text(key, maxLength) is { } text)
                facts.Add(key, text);
        }

        if (cells.Read<string>(FieldKeys.Oktmo, Oktmo) is { } oktmo)
            facts.Add(FieldKeys.Oktmo, oktmo);
        AddNumber(cells, facts, FieldKeys.Latitude, -90, 90, "широта — от −90 до 90 градусов");
        AddNumber(cells, facts, FieldKeys.Longitude, -180, 180, "долгота — от −180 до 180 градусов");
        AddNumber(cells, facts, FieldKeys.TownSince, 1, reference.Today.Year, "нужен год, не позднее нынешнего");
        if (town is not null && facts.GetValueOrDefault(FieldKeys.Oktmo) is string taken && reference.Towns.FirstOrDefault(other => other.Oktmo == taken) is { } owner && owner.Id != town.Id)
            cells.Error(FieldKeys.Oktmo, $"этот код ОКТМО у города {owner.NameRu}");
        var source = cells.Read(FieldKeys.Source, cell => reference.SourcesByName.Find(cell.Text));
        if (town is null || cells.HasErrors)
            return null;

        // A row that changes nothing needs no source: an export has none to give.
        var read = new ImportedTown(row, town, facts, source);
        if (source is null && read.Over(reference.Facts[town.Id]) != reference.Facts[town.Id])
            cells.Error(FieldKeys.Source, "строка меняет сведения о городе, а откуда они, не сказано");
        return cells.HasErrors ? null : read;
    }

    // Names and codes are what the row may change: the first key that is there finds the town.
    private KnownTown? TownOf(RowCells cells)
    {
        if (!cells[FieldKeys.Slug].IsBlank)
            return cells.Read(FieldKeys.Slug, reference.TownsByName.BySlug);
        if (!cells[FieldKeys.Oktmo].IsBlank)
            return cells.Read(FieldKeys.Oktmo, reference.TownsByName.ByOktmo);
        if (!cells[FieldKeys.NameRu].IsBlank)
            return cells.Read(FieldKeys.NameRu, reference.TownsByName.Find);
        cells.Error(FieldKeys.Slug, "не сказано, о каком городе речь");
        return null;
    }

    private static (string?, string?) Oktmo(Reading.FileCell cell)
    {
        var digits = cell.Text.Trim();
        digits = digits.Length == 10 ? "0" + digits : digits;
        return digits.Length == Town.OktmoMaxLength && digits.All(char.IsAsciiDigit) ? (digits, null) : (null, "код ОКТМО города состоит из 11 цифр");
    }

    private void AddNumber(RowCells cells, Dictionary<string, object> facts, string key, decimal from, decimal to, string sentence)
    {
        if (cells.ReadValue<decimal>(key, cell => NumberText.Parse(cell, convention, isWhole: key == FieldKeys.TownSince)) is not { } number)
            return;
        if (number < from || number > to || (key == FieldKeys.TownSince && number != decimal.Truncate(number)))
            cells.Error(key, sentence);
        facts.Add(key, number);
    }
}
