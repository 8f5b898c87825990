using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>Objects of the register as people type them: one or more names, parted by commas, spaces or lines.</summary>
internal static class CaseReferences
{
    public const string Field = "References";

    public static (IReadOnlyList<SiteReference> About, IReadOnlyList<InputProblem> Problems) Read(string typed, Func<SiteReference, bool> isKnown)
    {
        var names = typed.Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var read = names.Select(name => (Name: name, Reference: SiteReference.TryParse(name))).ToList();
        var wrong = read.Where(one => one.Reference is not { } reference || !isKnown(reference)).Select(one => one.Name).ToList();
        var about = read.Select(one => one.Reference).OfType<SiteReference>().Distinct().ToList();
        return wrong.Count > 0
            ? ([], [new(Field, $"Этих объектов в реестре нет: {string.Join(", ", wrong)}. Имя объекта — город и номер, например abinsk-7.")])
            : about.Count > InvestorCase.MostObjects
                ? ([], [new(Field, $"Объектов не больше {InvestorCase.MostObjects}.")])
                : (about, []);
    }
}
