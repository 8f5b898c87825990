namespace SmallTowns.Web.Staff.Review.Comparison;

/// <summary>Fields of everything that is recorded, as the staff call them. A test looks that none is missing.</summary>
public static class FieldLabels
{
    /// <summary>What the machine needs to find its way; it tells a person nothing.</summary>
    private static readonly HashSet<string> Hidden =
    [
        "Id", "Version", "TopicKey", "SeriesKey", "SubjectKey", "Key", "ProposalId", "FigureId", "FigureBeforeId", "SupersededById",
        "DecidedById", "AuthorId", "ContentBefore", "BatchId", "Discriminator", "FigureKind", "RegionId", "Sha256", "Subject",
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Address"] = "Адрес", ["AddressEn"] = "Адрес по-английски", ["AddressRu"] = "Адрес",
        ["AltEn"] = "Описание по-английски", ["AltRu"] = "Описание", ["AsHeadline"] = "Для сравнения городов",
        ["Author"] = "Автор снимка", ["AuthorName"] = "Автор", ["Basis"] = "Территория", ["ByName"] = "Кто загрузил", ["ByUserId"] = "Кто загрузил (номер)",
        ["Bytes"] = "Размер, байт", ["ChangedCount"] = "Изменённых строк", ["Code"] = "Код", ["ConflictCount"] = "Спорных строк",
        ["ConsentOn"] = "День согласия", ["ConsentPaper"] = "Документ о согласии", ["Contacts"] = "Контакты", ["Content"] = "Содержание",
        ["DecidedBy"] = "Кто решил", ["DecidedUtc"] = "Когда решено", ["Decimals"] = "Знаков после запятой", ["DecisionReason"] = "Причина решения",
        ["DefinitionSourceEn"] = "Откуда определение, по-английски", ["DefinitionSourceRu"] = "Откуда определение", ["DueEveryMonths"] = "Обновлять раз в, мес.",
        ["Email"] = "Почта", ["En"] = "По-английски", ["File"] = "Файл", ["FileName"] = "Файл", ["GeonamesId"] = "Номер в GeoNames", ["Height"] = "Высота, точек",
        ["Images"] = "Изображения", ["IndicatorId"] = "Показатель", ["IsChosen"] = "Показывается как значение", ["IsHeadline"] = "Для сравнения городов",
        ["IsSelfApproved"] = "Одобрено тем, кто сам правил", ["Kind"] = "Вид", ["Latitude"] = "Широта", ["Licence"] = "Лицензия", ["LicenceEn"] = "Лицензия по-английски",
        ["LicenceRu"] = "Лицензия", ["LicenceUrl"] = "Адрес лицензии", ["Links"] = "Муниципальные образования", ["Longitude"] = "Долгота",
        ["MainRoadEn"] = "Автодорога по-английски", ["MainRoadRu"] = "Автодорога", ["Measure"] = "Мера", ["Method"] = "Как посчитано", ["Mode"] = "Чем ехать",
        ["Municipality"] = "Муниципальное образование", ["MunicipalityId"] = "Муниципальное образование", ["NameEn"] = "Название по-английски", ["NameRu"] = "Название",
        ["NewCount"] = "Новых строк", ["NoteEn"] = "Примечание по-английски", ["NoteRu"] = "Примечание", ["OfficeEn"] = "Учреждение по-английски", ["OfficeRu"] = "Учреждение",
        ["Oktmo"] = "ОКТМО", ["Origin"] = "Откуда", ["PeriodEnd"] = "Конец периода", ["PeriodStart"] = "Начало периода", ["PersonEn"] = "Имя по-английски", ["PersonRu"] = "Имя",
        ["Phone"] = "Телефон", ["PlausibleChangePercent"] = "Обычное изменение, не больше, %", ["PlausibleFrom"] = "Обычно не меньше", ["PlausibleTo"] = "Обычно не больше",
        ["ProposedBy"] = "Кто предложил", ["ProposedUtc"] = "Когда предложено", ["PublicNoteEn"] = "Пометка читателям по-английски", ["PublicNoteRu"] = "Пометка читателям",
        ["PublishAtUtc"] = "Назначено на", ["PublishedUtc"] = "Когда опубликовано", ["PublisherEn"] = "Издатель по-английски", ["PublisherRu"] = "Издатель", ["Qualifier"] = "Точность",
        ["RailStationEn"] = "Станция по-английски", ["RailStationRu"] = "Станция", ["Reason"] = "Причина", ["ReasonEn"] = "Причина по-английски", ["ReasonRu"] = "Причина",
        ["RecalledUtc"] = "Когда отозвано", ["RoundedTo"] = "Округлено до", ["Rows"] = "Строк", ["Ru"] = "По-русски", ["SameCount"] = "Строк без изменений", ["Section"] = "Раздел",
        ["SectorId"] = "Отрасль", ["ShortTitleEn"] = "Короткое название по-английски", ["ShortTitleRu"] = "Короткое название", ["Site"] = "Сайт", ["Slug"] = "Адрес страницы",
        ["Source"] = "Источник", ["SourceId"] = "Источник", ["State"] = "Состояние", ["StatedForYear"] = "За какой год", ["Status"] = "Кто ручается", ["SubmittedUtc"] = "Отправлено",
        ["TitleEn"] = "Название по-английски", ["TitleRu"] = "Название", ["Topic"] = "Тема", ["TownId"] = "Город", ["TownSinceYear"] = "Город с года",
        ["UnitEn"] = "Единица по-английски", ["UnitRu"] = "Единица", ["UpperValue"] = "Верхняя граница", ["Url"] = "Адрес", ["UserId"] = "Ответственный", ["Utc"] = "Когда",
        ["ValidFrom"] = "Действует с", ["ValidTo"] = "Действует по", ["Value"] = "Значение", ["Width"] = "Ширина, точек", ["WithdrawnUtc"] = "Когда снято",
    };

    public static bool IsShown(string field) => !Hidden.Contains(field);

    public static bool IsKnown(string field) => Names.ContainsKey(field) || Hidden.Contains(field);

    public static string Of(string field) => Names.GetValueOrDefault(field, field);
}
