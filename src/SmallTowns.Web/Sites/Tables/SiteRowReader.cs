using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Fields;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>
/// Reads rows of a file into objects. An empty cell says nothing: what stands of the object stays. A cell that says what stands already leaves its
/// evidence as it is; what is new gets the evidence of its row.
/// </summary>
public sealed class SiteRowReader(SiteTable table)
{
    /// <param name="standing">What is published of the object, or an empty one with its reference.</param>
    /// <param name="parent">What the cell of the parent leads to; the reader does not know labels.</param>
    public (SiteObject Site, IReadOnlyList<SiteRowProblem> Problems) Read(FileRow row, SiteObject standing, SiteReference? parent)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(standing);
        List<SiteRowProblem> problems = [.. Unreadable(row)];
        var site = standing with
        {
            Kind = Choice(SiteColumns.Kind, standing.Kind),
            ParentReference = parent ?? standing.ParentReference,
            NameRu = Text(SiteColumns.NameRu) ?? standing.NameRu,
            NameEn = Text(SiteColumns.NameEn) ?? standing.NameEn,
            DescriptionRu = Text(SiteColumns.DescriptionRu) ?? standing.DescriptionRu,
            DescriptionEn = Text(SiteColumns.DescriptionEn) ?? standing.DescriptionEn,
            Status = Choice(SiteColumns.Status, standing.Status),
            StatusSince = Day(SiteColumns.StatusSince) ?? standing.StatusSince,
            NextCheckOn = Day(SiteColumns.NextCheckOn) ?? standing.NextCheckOn,
            AlsoNeeded = Needed() ?? standing.AlsoNeeded,
            Geometry = WithPoint(standing.Geometry),
        };
        var evidence = new TypedParameter { Source = Text(SiteColumns.Source) ?? "", Date = Day(SiteColumns.Date), By = Text(SiteColumns.By) ?? "" };
        foreach (var field in SiteFields.All)
            site = WithField(site, field, evidence);
        foreach (var utility in Enum.GetValues<Utility>())
            site = WithEvidence(site, utility);
        return (site, problems);

        void Add(string column, string sentence) => problems.Add(new(row.Number, column, table.PlaceOf(column), sentence));

        string? Text(string column) => OptionalText.Line(table.Text(row, column));

        TChoice Choice<TChoice>(string column, TChoice standingChoice) where TChoice : struct, Enum
        {
            if (Text(column) is not { } text)
                return standingChoice;
            var choices = SiteColumns.All.First(known => known.Code == column).Choices;
            if (choices.Any(choice => choice.Code == SiteCells.CodeOf(choices, text)))
                return Enum.Parse<TChoice>(SiteCells.CodeOf(choices, text));
            Add(column, T($"«{text}» — не из списка: {string.Join(", ", choices.Select(choice => choice.Title.Ru))}.", $"“{text}” is not one of: {string.Join(", ", choices.Select(choice => choice.Code))}."));
            return standingChoice;
        }

        DateOnly? Day(string column)
        {
            if (Text(column) is not { } text)
                return null;
            var (day, problem) = ValueForms.Day.Read(text, "");
            if (problem is not null)
                Add(column, problem);
            return day;
        }

        IReadOnlyList<Utility>? Needed()
        {
            if (Text(SiteColumns.AlsoNeeded) is not { } text)
                return null;
            var choices = SiteColumns.All.First(known => known.Code == SiteColumns.AlsoNeeded).Choices;
            var codes = SiteCells.CodesOf(choices, text).Split(", ");
            if (codes.All(code => Enum.TryParse<Utility>(code, out _) && !char.IsAsciiDigit(code[0])))
                return [.. codes.Select(Enum.Parse<Utility>).Distinct().Order()];
            Add(SiteColumns.AlsoNeeded, T("Назовите сети через точку с запятой: газ; тепло.", "Name utilities with semicolons: gas; heat."));
            return null;
        }

        SiteGeometry WithPoint(SiteGeometry geometry)
        {
            var (latitude, longitude) = (Degrees(SiteColumns.Latitude), Degrees(SiteColumns.Longitude));
            if (latitude is { } north && longitude is { } east)
                return geometry with { Point = new(north, east) };
            if (latitude.HasValue != longitude.HasValue)
                Add(latitude is null ? SiteColumns.Latitude : SiteColumns.Longitude, T("Нужны и широта, и долгота.", "Both latitude and longitude are needed."));
            return geometry;
        }

        double? Degrees(string column)
        {
            if (Text(column) is not { } text)
                return null;
            if (TypedNumber.TryRead(text, out var number))
                return (double?)number;
            Add(column, T("Это не число градусов.", "This is no number of degrees."));
            return null;
        }

        SiteObject WithField(SiteObject made, SiteField field, TypedParameter rowEvidence)
        {
            if (SiteCells.Read(field, table.Text(row, field.Code), table.Text(row, $"{field.Code}.en")) is not { } typed)
                return made;
            // A kind that could not be read has its own sentence.
            if (Enum.IsDefined(made.Kind) && !field.AppliesTo(made.Kind))
            {
                Add(field.Code, T($"У вида «{SiteWords.Of(made.Kind).Ru}» такого сведения нет: оставьте ячейку пустой.", $"A {SiteWords.Of(made.Kind).En} has no such fact: leave the cell empty."));
                return made;
            }

            if (field.Type == SiteValueType.Yes && typed is { State: ParameterState.Value, Value.Length: > 0 })
            {
                Add(field.Code, T("Напишите «да», «нет» или «неизвестно».", "Write “yes”, “no” or “unknown”."));
                return made;
            }

            var stands = field.Open(made);
            List<InputProblem> found = [];
            var isSame = SiteCells.Of(field, typed, english: false) == SiteCells.Of(field, stands, english: false) && typed.ValueEn == stands.ValueEn;
            var read = isSame ? made : field.Read(made, typed with { Source = rowEvidence.Source, Date = rowEvidence.Date, By = rowEvidence.By }, found);
            // The same number may be spelled in another way.
            if (!isSame && found.Count == 0 && Says(field.Of(read)) == Says(field.Of(made)))
                read = made;
            found.ForEach(problem => Add(field.Code, problem.Sentence));
            return read;
        }

        SiteObject WithEvidence(SiteObject made, Utility utility)
        {
            var connection = made.Utilities.Of(utility);
            var point = (Text(SiteColumns.PointCode(utility)), Text(SiteColumns.PointRu(utility)), Text(SiteColumns.PointEn(utility))) switch
            {
                (null, null, null) => connection.SupplyPoint,
                var (code, ru, en) => new(code ?? connection.SupplyPoint?.Code ?? "", ru ?? connection.SupplyPoint?.NameRu ?? "", en ?? connection.SupplyPoint?.NameEn ?? ""),
            };
            var (number, from, until) = (Text(SiteColumns.LetterNumber(utility)), Day(SiteColumns.LetterDate(utility)), Day(SiteColumns.LetterUntil(utility)));
            var letter = connection.Letter;
            if (number is not null || from is not null || until is not null)
            {
                if ((from ?? letter?.Date) is not { } dated)
                    Add(SiteColumns.LetterDate(utility), T("Укажите день письма.", "State the day of the letter."));
                else
                    letter = new(number ?? letter?.Number ?? "", dated, until ?? letter?.ValidUntil) { File = (number ?? letter?.Number, dated) == (letter?.Number, letter?.Date) ? letter?.File : null };
            }

            return made with { Utilities = made.Utilities.With(utility, old => old with { SupplyPoint = point, Letter = letter }) };
        }
    }

    private static (ParameterState, string?, UnknownReason?) Says(StatedParameter stated) => (stated.State, stated.Text, stated.Reason);

    private IEnumerable<SiteRowProblem> Unreadable(FileRow row) =>
        from column in SiteColumns.All
        let place = table.PlaceOf(column.Code)
        where place is not null && row[place.Value].Kind is CellKind.Formula or CellKind.Error
        select new SiteRowProblem(row.Number, column.Code, place, T("В ячейке формула или ошибка: вставьте значение.", "The cell holds a formula or an error: put a value there."));
}
