namespace SmallTowns.Web.Shared;

/// <summary>Whether this portal shows invented content to be tried out (<c>--demo</c>): every page says so.</summary>
public sealed record Demonstration(bool IsOn)
{
    public const string Sentence = "Демонстрация: площадки, новости, события, вакансии и отключения здесь выдуманы, названия начинаются со слова «Пример». Числа городов настоящие.";
    public const string SentenceEn = "A demonstration: the sites, news, events, vacancies and outages here are invented and their names begin with “Example”. The figures of the towns are real.";
}
