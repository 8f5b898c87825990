using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Association;

/// <summary>The membership of a town as it is being typed.</summary>
public sealed class MembershipFormModel
{
    public List<SpellFormModel> Spells { get; set; } = [];

    public static MembershipFormModel Of(MembershipContent content) => new()
    {
        Spells = [.. content.Spells.Select(spell => new SpellFormModel { Since = spell.Since, Until = spell.Until, Decision = spell.Decision })],
    };

    public (MembershipContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        for (var i = 0; i < Spells.Count; i++)
        {
            if (Spells[i].Since is null)
                problems.Add(new($"Spells[{i}].Since", "Укажите, с какого дня город в Ассоциации."));
        }

        return (new() { Spells = [.. Spells.Select(spell => new MembershipSpell(spell.Since ?? default, spell.Until, spell.Decision.Trim()))] }, problems);
    }
}

public sealed class SpellFormModel
{
    public DateOnly? Since { get; set; }
    public DateOnly? Until { get; set; }
    public string Decision { get; set; } = "";
}
