using SmallTowns.Domain;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Api.Programmes;
using SmallTowns.Web.Programmes;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>
/// Programmes of the Association as four datasets that go together by the code of the programme: a row a programme, a step, a line of money, a
/// target. They are the answers of the API laid out in rows.
/// </summary>
public static class ProgrammeDatasets
{
    private static readonly LocalizedText ThousandRoubles = new("тыс. ₽", "RUB thousand");
    private static readonly LocalizedText SameInEnglish = new("То же по-английски.", "The same in English.");

    public static readonly ProgrammeDataset Programmes = new(Whole);
    public static readonly ProgrammeDataset Steps = new(programmes => OfSteps(programmes.SelectMany(programme => programme.Steps.Select(step => new Row<ProgrammeStepAnswer>(programme, step)))));
    public static readonly ProgrammeDataset Budget = new(programmes => OfBudget(programmes.SelectMany(programme => programme.Budget.Select(line => new Row<BudgetLineAnswer>(programme, line)))));
    public static readonly ProgrammeDataset Targets = new(programmes => OfTargets(programmes.SelectMany(programme => programme.Targets.Select(target => new Row<TargetAnswer>(programme, target)))));

    public static IReadOnlyList<ProgrammeDataset> All { get; } = [Programmes, Steps, Budget, Targets];

    public static ProgrammeDataset? Find(string slug) => All.FirstOrDefault(dataset => dataset.Slug == slug);

    private static Dataset Whole(IEnumerable<ProgrammeAnswer> programmes) => new DatasetColumns<ProgrammeAnswer>()
        .Add("key", programme => programme.Key, new("Код", "Code"), new("Постоянный код программы, последняя часть адреса её страницы.", "Permanent code of the programme, the last part of the address of its page."))
        .Add("nameRu", programme => programme.NameRu, new("Название", "Name in Russian"), new("Название программы.", "Name of the programme."))
        .Add("nameEn", programme => programme.NameEn, new("Название по-английски", "Name in English"), SameInEnglish)
        .Add("purposeRu", programme => programme.PurposeRu, new("Зачем", "Purpose in Russian"), new("Чего программа хочет добиться.", "What the programme is for."))
        .Add("purposeEn", programme => programme.PurposeEn, new("Зачем, по-английски", "Purpose in English"), SameInEnglish)
        .Add("decision", programme => programme.Decision, new("Решение", "Decision"), new("Номер решения собрания, которое программа исполняет; пусто, если решения нет или оно не опубликовано.", "Reference of the decision of the assembly that it carries out; empty where there is none or it is not published."))
        .Add("decisionState", programme => programme.DecisionState, new("Состояние решения", "State of the decision"),
            new("inForce — действует, executed — исполнено, amended — изменено, cancelled — отменено, challenged — оспорено в суде, void — ничтожно.", "inForce, executed, amended, cancelled, challenged (in court) or void."))
        .Add("isDecisionUnpublished", programme => programme.IsDecisionUnpublished, new("Решение не опубликовано", "The decision is not published"), new("true — решение принято, но не опубликовано.", "true where there is a decision and it is not published."))
        .Add("noDecisionRu", programme => programme.NoDecisionRu, new("Почему решения нет", "Why there is no decision, in Russian"), new("Почему решения ещё нет.", "Why there is no decision yet."))
        .Add("noDecisionEn", programme => programme.NoDecisionEn, new("Почему решения нет, по-английски", "Why there is no decision, in English"), SameInEnglish)
        .Add("towns", programme => Joined(programme.Towns), new("Города", "Towns"), new("Коды городов программы.", "Codes of the towns of the programme."))
        .Add("from", programme => programme.From, new("Начало", "From"), new("Первый день программы.", "First day of the programme."))
        .Add("until", programme => programme.Until, new("Конец", "Until"), new("Последний день программы.", "Last day of the programme."))
        .Add("departmentRu", programme => programme.DepartmentRu, new("Отвечает", "Responsible, in Russian"), new("Отдел Ассоциации, который отвечает за программу; пусто, если он не назван.", "The department of the Association that answers for it; empty where none is named."))
        .Add("departmentEn", programme => programme.DepartmentEn, new("Отвечает, по-английски", "Responsible, in English"), SameInEnglish)
        .Add("changed", programme => Moment(programme.Changed), new("Изменена", "Changed"), new("Когда опубликовано то, что здесь стоит, UTC.", "When what stands here was published, UTC."))
        .Add("page", programme => programme.Page, new("Страница", "Page"), new("Адрес страницы от корня портала.", "Address of the page, from the root of the portal."))
        .End("programmes", programmes, ["key"], new("Программы и совместные проекты", "Programmes and joint projects"),
            new("Программы Ассоциации: по какому решению, какие города, срок, кто отвечает.", "Programmes of the Association: by which decision, which towns, term, who answers for it."));

    private static Dataset OfSteps(IEnumerable<Row<ProgrammeStepAnswer>> steps) => Start<ProgrammeStepAnswer>()
        .Add("kind", row => row.Of.Kind, new("Вид", "Kind"), new("activity — мероприятие, milestone — веха.", "activity or milestone."))
        .Add("activity", row => row.Of.Activity, new("Код мероприятия", "Code of the activity"), new("По нему мероприятие называют деньги и цели; у вехи его нет.", "By which money and targets name the activity; a milestone has none."))
        .Add("what", row => row.Of.What, new("Что", "What, in Russian"), new("Что делается или что должно быть к этому дню, по-русски.", "What is done, or what is to be there by the day; in Russian."))
        .Add("who", row => row.Of.Who, new("Кто", "Who, in Russian"), new("Учреждение или отдел, по-русски.", "The office or department, in Russian."))
        .Add("due", row => row.Of.Due, new("Срок", "Due"), new("Пусто — до конца программы.", "Empty: by the end of the programme."))
        .Add("state", row => row.Of.State, new("Состояние", "State"), new("planned — запланировано, underWay — идёт, done — сделано, stopped — прекращено; у вехи пусто.", "planned, underWay, done or stopped; empty for a milestone."))
        .Add("reachedOn", row => row.Of.ReachedOn, new("Достигнута", "Reached on"), new("День, в который достигнута веха; пусто, если не отмечена.", "The day on which the milestone was reached; empty where that is not marked."))
        .End("programme-steps", steps, ["programme", "kind", "what"], new("Мероприятия и вехи программ", "Activities and milestones of programmes"),
            new("Что делается по программам Ассоциации, кем и к какому дню.", "What is done by the programmes of the Association, by whom and by which day."));

    private static Dataset OfBudget(IEnumerable<Row<BudgetLineAnswer>> lines) => Start<BudgetLineAnswer>()
        .Add("number", row => row.Of.Number, new("Строка", "Line"), new("Номер строки в программе.", "Number of the line in the programme."))
        .Add("year", row => row.Of.Year, new("Год", "Year"), new("Год.", "Year."))
        .Add("fundSource", row => row.Of.FundSource, new("Источник денег", "Whose money"),
            new("federal — федеральный бюджет, regional — краевой, municipal — местный, own — средства Ассоциации, private — частные, other — иной.", "federal, regional, municipal (budgets), own (of the Association), private or other."))
        .Add("payer", row => row.Of.Payer, new("Чьи деньги", "Payer, in Russian"), new("Бюджет, госпрограмма или предприятие, по-русски.", "The budget, programme of the state or firm, in Russian."))
        .AddActivity(line => line.Activity, line => line.ActivityRu)
        .Add("planThousandRoubles", row => row.Of.PlanThousandRoubles, new("План", "Planned"), new("Пусто, если не указано: это не ноль.", "Empty where it is not stated, which is no zero."), ThousandRoubles)
        .Add("committedThousandRoubles", row => row.Of.CommittedThousandRoubles, new("Законтрактовано", "Committed"), new("Пусто, если не указано.", "Empty where it is not stated."), ThousandRoubles)
        .Add("paidThousandRoubles", row => row.Of.PaidThousandRoubles, new("Оплачено", "Paid"), new("Пусто, если не указано.", "Empty where it is not stated."), ThousandRoubles)
        .Add("note", row => row.Of.Note, new("Примечание", "Note, in Russian"), new("Пояснение, по-русски.", "An explanation, in Russian."))
        .End("programme-budget", lines, ["programme", "number"], new("Деньги программ", "Money of programmes"),
            new("Деньги программ Ассоциации по строкам: год, источник, план, законтрактовано, оплачено.", "Money of the programmes of the Association by lines: year, source, planned, committed, paid."));

    private static Dataset OfTargets(IEnumerable<Row<TargetAnswer>> targets) => Start<TargetAnswer>()
        .Add("number", row => row.Of.Number, new("Цель", "Target"), new("Номер цели в программе.", "Number of the target in the programme."))
        .Add("measure", row => row.Of.Measure, new("Код показателя", "Code of the measure"), new("Код показателя, как в адресах раздела «Показатели городов».", "Code of the measure, as in the addresses of the measures of towns."))
        .Add("measureNameRu", row => row.Of.MeasureNameRu, new("Показатель", "Measure in Russian"), new("Название показателя.", "Name of the measure."))
        .Add("measureNameEn", row => row.Of.MeasureNameEn, new("Показатель по-английски", "Measure in English"), SameInEnglish)
        .Add("unitRu", row => row.Of.UnitRu, new("Единица", "Unit in Russian"), new("Единица чисел этой строки.", "Unit of the numbers of the row."))
        .Add("unitEn", row => row.Of.UnitEn, new("Единица по-английски", "Unit in English"), SameInEnglish)
        .Add("town", row => row.Of.Town, new("Код города", "Town code"), new("Короткое имя города в адресах портала.", "Short name of the town in the portal’s addresses."))
        .Add("townNameRu", row => row.Of.TownNameRu, new("Город", "Town in Russian"), new("Название города по-русски.", "Name of the town in Russian."))
        .Add("townNameEn", row => row.Of.TownNameEn, new("Город по-английски", "Town in English"), new("Название города по-английски.", "Name of the town in English."))
        .Add("basis", row => row.Of.Basis, new("Территория", "Territory"), new("К какой территории относятся числа.", "The territory of the numbers."))
        .AddActivity(target => target.Activity, target => target.ActivityRu)
        .Add("direction", row => row.Of.Direction, new("Куда", "Direction"), new("rise — должно стать не меньше цели, fall — не больше.", "rise: it is to be no less than the target; fall: no more."))
        .Add("baselineStart", row => row.Of.BaselineStart, new("Исходное: начало периода", "Baseline: first day"), new("Первый день периода исходного числа.", "First day of the period of the baseline."))
        .Add("baselineEnd", row => row.Of.BaselineEnd, new("Исходное: конец периода", "Baseline: last day"), new("Последний день периода исходного числа.", "Last day of the period of the baseline."))
        .Add("baselineWhenSet", row => row.Of.BaselineWhenSet, new("Было при постановке цели", "Baseline when it was set"), new("Что было опубликовано, когда цель ставили.", "What was published when the target was set."))
        .Add("baseline", row => row.Of.Baseline, new("Было", "Baseline"), new("Что опубликовано о том времени сейчас; пусто, если снято с публикации.", "What is published of that time now; empty where it was withdrawn."))
        .Add("targetValue", row => row.Of.TargetValue, new("Цель: число", "Target value"), new("Каким число должно стать.", "What it is to be."))
        .Add("targetYear", row => row.Of.TargetYear, new("Цель: год", "Target year"), new("К какому году.", "By which year."))
        .Add("latest", row => row.Of.Latest, new("Сейчас", "Now"), new("Самое позднее из опубликованных чисел после исходного, которое с ним можно сравнить.", "The latest published number after the baseline that can be compared with it."))
        .Add("latestTo", row => row.Of.LatestTo, new("Сейчас, до", "Now, to"), new("Второй конец промежутка.", "The upper end of a range."))
        .Add("latestQualifier", row => row.Of.LatestQualifier, new("Сейчас: уточнение", "Now: reading"),
            new("exact — точно, about — около, lessThan — меньше, moreThan — больше, range — промежуток.", "exact, about, lessThan, moreThan or range."))
        .Add("latestStart", row => row.Of.LatestStart, new("Сейчас: начало периода", "Now: first day"), new("Первый день периода этого числа.", "First day of the period of that number."))
        .Add("latestEnd", row => row.Of.LatestEnd, new("Сейчас: конец периода", "Now: last day"), new("Последний день периода этого числа.", "Last day of the period of that number."))
        .Add("state", row => row.Of.State, new("Итог", "Progress"),
            new("noBaseline — исходное снято, noLaterFigure — нового числа нет, inexact — число неточно, unchanged — без изменений, onTheWay — в пути, movedAway — отдаляется, reached — достигнуто.",
                "noBaseline (it was withdrawn), noLaterFigure, inexact (a bound or a range), unchanged, onTheWay, movedAway or reached."))
        .Add("atTerm", row => row.Of.AtTerm, new("К сроку", "In its year"), new("ahead — срок впереди, reached — достигнуто, missed — не достигнуто, unknown — числа не говорят.", "ahead, reached, missed, or unknown where the figures do not tell."))
        .Add("share", row => row.Of.Share, new("Доля пути", "Share of the way"),
            new("(сейчас − было) / (цель − было): 1 — цель, меньше нуля — в другую сторону; пусто, если посчитать нельзя.", "(now − baseline) / (target − baseline): 1 is the target, less than 0 is the other way; empty where it cannot be told."))
        .Add("sources", row => Joined(row.Of.Sources), new("Источники", "Sources"), new("Коды источников обоих чисел.", "Codes of the sources of both numbers."))
        .End("programme-targets", targets, ["programme", "number"], new("Цели программ", "Targets of programmes"),
            new("Какие опубликованные числа программы Ассоциации должны изменить и что опубликовано сейчас. Прогресс портал считает по числам.", "Which published figures the programmes of the Association are to change, and what is published now. Progress is computed from the figures."));

    private static DatasetColumns<Row<T>> Start<T>() => new DatasetColumns<Row<T>>()
        .Add("programme", row => row.Programme.Key, new("Код программы", "Code of the programme"), new("Код программы из набора «Программы и совместные проекты».", "Code of the programme in the dataset “Programmes and joint projects”."))
        .Add("programmeNameRu", row => row.Programme.NameRu, new("Программа", "Programme in Russian"), new("Название программы.", "Name of the programme."))
        .Add("programmeNameEn", row => row.Programme.NameEn, new("Программа по-английски", "Programme in English"), SameInEnglish);

    private static DatasetColumns<Row<T>> AddActivity<T>(this DatasetColumns<Row<T>> columns, Func<T, string?> code, Func<T, string?> what) => columns
        .Add("activity", row => code(row.Of), new("Код мероприятия", "Code of the activity"), new("Мероприятие программы; пусто, если строка относится к программе в целом.", "The activity of the programme; empty where the row is of the programme as a whole."))
        .Add("activityRu", row => what(row.Of), new("Мероприятие", "Activity in Russian"), new("Что делается, по-русски.", "What is done, in Russian."));

    private static Dataset End<T>(this DatasetColumns<T> columns, string slug, IEnumerable<T> rows, IReadOnlyList<string> keys, LocalizedText title, LocalizedText description) => columns
        .Build(slug, title, description, _ => rows, _ => (0, 0), keys, new("программы, Ассоциация, города", "programmes, the Association, towns"), ProgrammePlaces.List) with
    {
        Files = [.. new[] { DatasetFormat.Csv, DatasetFormat.Xlsx, DatasetFormat.Json }.Select(format => new DatasetFile(format.Extension, format.ContentType))],
    };

    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(' ', codes);

    private static string Moment(DateTime utc) => FormattableString.Invariant($"{utc:s}Z");

    private sealed record Row<T>(ProgrammeAnswer Programme, T Of);
}

/// <summary>One of the datasets of programmes.</summary>
public sealed class ProgrammeDataset
{
    private readonly Func<IEnumerable<ProgrammeAnswer>, Dataset> build;

    internal ProgrammeDataset(Func<IEnumerable<ProgrammeAnswer>, Dataset> build) => (this.build, Definition) = (build, build([]));

    public string Slug => Definition.Slug;

    /// <summary>The columns, without rows.</summary>
    public Dataset Definition { get; }

    public DatasetTable Of(ProgrammeBook book, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(book);
        return build(book.Programmes.Select(ProgrammeAnswer.Of)).Read(system) with { Sources = SourcesOf(book) };
    }

    private IReadOnlyList<PublishedSource> SourcesOf(ProgrammeBook book) => this == ProgrammeDatasets.Targets
        ? [.. book.Programmes.SelectMany(programme => programme.Targets).SelectMany(target => target.Sources).DistinctBy(source => source.Code).OrderBy(source => source.Place)]
        : [];
}
