using SmallTowns.Domain.Places;
using SmallTowns.Web.Kinds.Regions;
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

    private static readonly string[] Later =
    [
        FieldKeys.Oktmo, FieldKeys.TownSince, FieldKeys.RailRu, FieldKeys.RailEn, FieldKeys.RoadRu, FieldKeys.RoadEn, FieldKeys.NoteRu, FieldKeys.NoteEn,
    ];

    public ImportedRow? Read(int row, RowCells cells)
    {
        if (NewSlugOf(cells) is { } slug)
            return ReadNew(row, cells, slug);
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
        var (before, after) = (reference.Facts[town.Id], read.Over(reference.Facts[town.Id]));
        if (before.Latitude != after.Latitude || before.Longitude != after.Longitude)
            WarnOfFarAway(cells, after.Latitude, after.Longitude);
        if (source is null && read.Over(reference.Facts[town.Id]) != reference.Facts[town.Id])
            cells.Error(FieldKeys.Source, "строка меняет сведения о городе, а откуда они, не сказано");
        return cells.HasErrors ? null : read;
    }

    /// <summary>An address that no town of the portal has, with a place on the map: without one it is a slip of the pen.</summary>
    private string? NewSlugOf(RowCells cells)
    {
        var slug = cells[FieldKeys.Slug].Text.Trim();
        return slug.Length > 0 && reference.TownsByName.BySlug(cells[FieldKeys.Slug]).Town is null
            && !cells[FieldKeys.Latitude].IsBlank && !cells[FieldKeys.Longitude].IsBlank ? slug : null;
    }

    private ImportedNewTown? ReadNew(int row, RowCells cells, string slug)
    {
        if (!TownSlugs.CouldBe(slug))
            cells.Error(FieldKeys.Slug, "для нового города нужны латинские строчные буквы, цифры и дефис, от 2 до 60 знаков");
        var (nameRu, nameEn) = (cells.Text(FieldKeys.NameRu, Town.NameMaxLength), cells.Text(FieldKeys.NameEn, Town.NameMaxLength));
        if (nameRu is null)
            cells.Error(FieldKeys.NameRu, "такого города на портале нет; чтобы добавить его, нужно название");
        else if (reference.Towns.FirstOrDefault(town => town.NameRu == nameRu) is { } known)
            cells.Error(FieldKeys.Slug, $"город {known.NameRu} на портале уже есть под адресом {known.Slug}");
        if (nameEn is null)
            cells.Error(FieldKeys.NameEn, "такого города на портале нет; чтобы добавить его, нужно английское название");
        var place = new Dictionary<string, object>();
        AddNumber(cells, place, FieldKeys.Latitude, -90, 90, "широта — от −90 до 90 градусов");
        AddNumber(cells, place, FieldKeys.Longitude, -180, 180, "долгота — от −180 до 180 градусов");
        if (cells.HasErrors)
            return null;

        WarnOfFarAway(cells, (double)(decimal)place[FieldKeys.Latitude], (double)(decimal)place[FieldKeys.Longitude]);
        cells.Warn(FieldKeys.Slug, "такого города на портале нет: строка предложит добавить его");
        if (Later.Any(key => !cells[key].IsBlank))
            cells.Warn(FieldKeys.Slug, "код, станция, дорога и примечание нового города не вносятся: загрузите строку ещё раз, когда город будет опубликован");
        return new(row, reference.RegionId, reference.RegionSlug, new TownContent
        {
            IsThere = true,
            NameRu = nameRu,
            NameEn = nameEn,
            Latitude = (double)(decimal)place[FieldKeys.Latitude],
            Longitude = (double)(decimal)place[FieldKeys.Longitude],
        }, slug);
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

    private static (string?, string?) Oktmo(Datasets.Reading.FileCell cell)
    {
        var digits = NormalizedText.Visible(cell.Text).Trim();
        digits = digits.Length == 10 ? "0" + digits : digits;
        return digits.Length == Town.OktmoMaxLength && digits.All(char.IsAsciiDigit) ? (digits, null) : (null, "код ОКТМО города состоит из 11 цифр");
    }

    // Publishing is held back by it: whoever brings the file is told first.
    private void WarnOfFarAway(RowCells cells, double latitude, double longitude)
    {
        if (reference.Around?.Holds(latitude, longitude) is false)
            cells.Warn(FieldKeys.Latitude, "координаты далеко от остальных городов края: проверьте, не поменялись ли местами широта и долгота. Так опубликовать не получится");
    }

    // Six decimals of a degree are a tenth of a metre.
    private static int? DecimalsOf(string key) => key is FieldKeys.Latitude or FieldKeys.Longitude ? 6 : null;

    private void AddNumber(RowCells cells, Dictionary<string, object> facts, string key, decimal from, decimal to, string sentence)
    {
        if (cells.ReadValue<decimal>(key, cell => NumberText.Parse(cell, convention, isWhole: key == FieldKeys.TownSince, DecimalsOf(key))) is not { } number)
            return;
        if (number < from || number > to || (key == FieldKeys.TownSince && number != decimal.Truncate(number)))
            cells.Error(key, sentence);
        facts.Add(key, number);
    }
}
