using System.Globalization;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Users;

/// <summary>What two administrators gave one person, as the form names it.</summary>
public sealed class AccessWords(StaffChoices choices)
{
    public ConflictField Of(FieldConflict conflict)
    {
        var (label, words) = Field(conflict.Field);
        return new(conflict.Field, label, Say(conflict.Base), Say(conflict.Theirs), Say(conflict.Mine));

        string? Say(string? value) => string.IsNullOrEmpty(value) ? null : string.Join("\n", value.Split('\n').Select(words));
    }

    private (string Label, Func<string, string> Words) Field(string field) => field switch
    {
        "roles" => ("Роли", role => ((StaffRole)NumberOf(role)).Title()),
        "townIds" => ("Города, которые представляет", id => NameIn(choices.Towns, NumberOf(id))),
        "departmentIds" => ("Департаменты", id => NameIn(choices.Departments, NumberOf(id))),
        "duties" => ("Обязанности", code => HeldDuty.Find(code)?.Title(id => NameIn(choices.Towns, id)) ?? code),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field of the access has no name in the form yet."),
    };

    private static int NumberOf(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static string NameIn(IReadOnlyList<Choice> choices, int id) => choices.FirstOrDefault(choice => choice.Id == id)?.Name ?? $"№ {id}";
}
