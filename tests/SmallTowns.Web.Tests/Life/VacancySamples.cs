using System.Globalization;

namespace SmallTowns.Web.Tests.Life;

/// <summary>Ten ugly vacancies, made by hand after what the feed is known to do. Nobody in them exists.</summary>
internal static class VacancySamples
{
    public const double AbinskNorth = 44.8662, AbinskEast = 38.1638;

    /// <summary>An address that is a list, a company whose INN has lost its zero and has got ".0", a pay as numbers.</summary>
    public const string AddressList = """
        { "vacancy": { "id": "a-1", "source": "Служба занятости", "job-name": "Слесарь-сантехник", "region": { "region_code": "2300000000000", "name": "Краснодарский край" },
          "company": { "companycode": "1", "inn": "301234567.0", "ogrn": 1022300000000, "name": "ООО &quot;Пример&quot;", "email": "hr@example.org", "phone": "+7 918 000-00-00" },
          "addresses": { "address": [ { "location": "Краснодарский край, г. Абинск, ул. Мира, 1", "lng": 38.1638, "lat": 44.8662 } ] },
          "salary": "от 45 000", "salary_min": 45000, "salary_max": 60000, "currency": "«руб.»", "creation-date": "2026-10-20", "modify-date": "2026-10-30",
          "employment": "Полная занятость", "schedule": "Сменный график", "duty": "Чинить трубы", "category": { "specialisation": "ЖКХ" },
          "requirement": { "education": "Среднее", "experience": 1 }, "work_places": 2, "vac_url": "https://trudvsem.ru/vacancy/card/1/a-1",
          "contact_list": [ { "contact_type": "Телефон", "contact_value": "+7 918 111-11-11" }, { "contact_type": "ФИО", "contact_value": "Выдуманова Анна" } ] } }
        """;

    /// <summary>An address that is an object, a pay of 0, numbers as text.</summary>
    public const string AddressObject = """
        { "vacancy": { "id": "a-2", "job-name": "Повар", "company": { "inn": "0012345678", "name": "Столовая" },
          "addresses": { "address": { "location": "край Краснодарский, Абинск, ул. Советов", "lng": "38.1638", "lat": "44.8662" } },
          "salary_min": 0, "salary_max": "0", "creation-date": "2026-10-20T10:00:00+03:00", "modify-date": "2026-10-31T23:30:00Z",
          "schedule": { "name": "Полный рабочий день" }, "employment": false, "work_places": "3", "requirement": { "experience": "2" } } }
        """;

    /// <summary>An address that is text alone, no company, pay as text.</summary>
    public const string AddressText = """
        { "vacancy": { "id": "a-3", "job-name": "Водитель", "company": null, "addresses": { "address": "Краснодарский край, г Абинск" }, "salary_min": "50000", "salary_max": false, "modify-date": "2026-10-25" } }
        """;

    /// <summary>HTML, scripts, a telephone and a mail of people among the duties.</summary>
    public const string HtmlDuty = """
        { "vacancy": { "id": "a-4", "job-name": "<b>Продавец</b>", "company": { "name": "Магазин" },
          "addresses": { "address": [ { "location": "г. Абинск", "lng": 38.16, "lat": 44.87 } ] }, "modify-date": "2026-10-25",
          "duty": "<p>Работать с кассой</p><ul><li>улыбаться</li><li>считать&nbsp;сдачу</li></ul><script>alert(1)</script><img src=x onerror=alert(2)>Звоните +7 (918) 123-45-67 или me@example.org",
          "requirement": { "qualification": "&lt;p&gt;Опыт&lt;/p&gt;" } } }
        """;

    /// <summary>The point lies in another town than the name says.</summary>
    public const string PointElsewhere = """
        { "vacancy": { "id": "a-5", "job-name": "Сторож", "addresses": { "address": [ { "location": "г. Абинск", "lng": 38.97, "lat": 45.03 } ] }, "modify-date": "2026-10-25" } }
        """;

    /// <summary>Near a town whose district, not itself, the address names.</summary>
    public const string DistrictOnly = """
        { "vacancy": { "id": "a-6", "job-name": "Агроном", "addresses": { "address": [ { "location": "Краснодарский край, Абинский р-н, пгт Ахтырский", "lng": 38.25, "lat": 44.86 } ] }, "modify-date": "2026-10-25" } }
        """;

    /// <summary>Of another region with the point swapped; nothing of it is ours.</summary>
    public const string OtherRegion = """
        { "vacancy": { "id": "a-7", "job-name": "Шахтёр", "region": { "region_code": "42" }, "addresses": { "address": [ { "location": "г. Кемерово", "lng": 55.35, "lat": 86.08 } ] }, "modify-date": "2026-10-25" } }
        """;

    /// <summary>Nobody has touched it for years.</summary>
    public const string Stale = """
        { "vacancy": { "id": "a-8", "job-name": "Писарь", "addresses": { "address": [ { "location": "г. Абинск", "lng": 38.1638, "lat": 44.8662 } ] }, "creation-date": "2019-01-01", "modify-date": "2019-02-01" } }
        """;

    /// <summary>No name: unreadable.</summary>
    public const string Nameless = """{ "vacancy": { "id": "a-9", "addresses": { "address": [] } } }""";

    /// <summary>No address, a link that leads elsewhere, a day that is none, more years of work than a life has.</summary>
    public const string Bare = """
        { "vacancy": { "id": "a-10", "job-name": "Дворник", "addresses": {}, "vac_url": "https://evil.example/trudvsem.ru", "modify-date": "вчера", "requirement": { "experience": 999 }, "category": false } }
        """;

    public static readonly string[] All = [AddressList, AddressObject, AddressText, HtmlDuty, PointElsewhere, DistrictOnly, OtherRegion, Stale, Nameless, Bare];

    public static string Answer(IEnumerable<string> vacancies, int? total = null) =>
        $$"""{ "status": "200", "meta": { "total": {{(total ?? 10).ToString(CultureInfo.InvariantCulture)}}, "limit": 100 }, "results": { "vacancies": [ {{string.Join(", ", vacancies)}} ] } }""";

    public const string NoResults = """{ "status": "200", "meta": { "total": 0 }, "results": {} }""";

    public const string Failed = """{ "status": "500", "meta": { "error": "Внутренняя ошибка" }, "results": {} }""";

    /// <summary>One in Abinsk that the rule links.</summary>
    public static string InAbinsk(string id, string title = "Токарь", string modified = "2026-10-25", int pay = 40000) => $$"""
        { "vacancy": { "id": "{{id}}", "job-name": "{{title}}", "company": { "name": "Завод" }, "addresses": { "address": [ { "location": "г. Абинск, ул. Мира", "lng": 38.1638, "lat": 44.8662 } ] },
          "salary_min": {{pay}}, "salary_max": 0, "currency": "руб.", "schedule": "Сменный график", "employment": "Полная занятость", "duty": "Точить", "creation-date": "2026-10-01", "modify-date": "{{modified}}", "category": { "specialisation": "Производство" } } }
        """;
}
