using SmallTowns.Domain.Association;

namespace SmallTowns.Data.Seeding;

/// <summary>The Association as the paper proposes it: bodies, what they do, vacant positions, goals. No members: none are recorded.</summary>
internal static class AssociationSeed
{
    public static void Add(SeedContext seed)
    {
        var bodies = new Dictionary<string, AssociationBody>();
        foreach (var row in SeedFile.Read("association_bodies"))
        {
            bodies[row["code"]] = new AssociationBody
            {
                Code = row["code"],
                Kind = row.Enum<AssociationBodyKind>("kind"),
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Order = row.Int("order"),
                Parent = row.Optional("parent") is { } parent ? bodies[parent] : null,
                Source = seed.Sources[row["source"]],
            };
        }

        foreach (var row in SeedFile.Read("body_functions"))
        {
            bodies[row["body"]].Functions.Add(new BodyFunction
            {
                Order = row.Int("order"),
                IsComposition = row.Flag("is_composition"),
                TextRu = row["text_ru"],
                TextEn = row["text_en"],
            });
        }

        foreach (var row in SeedFile.Read("positions"))
        {
            bodies[row["body"]].Positions.Add(new Position
            {
                Order = row.Int("order"),
                TitleRu = row["title_ru"],
                TitleEn = row["title_en"],
            });
        }

        seed.Db.AssociationBodies.AddRange(bodies.Values);
        seed.Db.AssociationGoals.AddRange(SeedFile.Read("association_goals").Select(row => new AssociationGoal
        {
            Number = row.Int("number"),
            TextRu = row["text_ru"],
            TextEn = row["text_en"],
        }));
    }
}
