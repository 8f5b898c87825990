using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Seeding;

/// <summary>The Association as the paper proposes it: bodies, what they do, vacant positions, goals. No members: none are recorded.</summary>
internal static class AssociationSeed
{
    public static void Add(SeedContext seed)
    {
        var functions = SeedFile.Read("body_functions").ToList();
        var bodies = new Dictionary<string, AssociationBody>();
        foreach (var row in SeedFile.Read("association_bodies"))
        {
            var (code, parent) = (row["code"], row.Optional("parent"));
            var content = new BodyContent
            {
                Kind = row.Enum<AssociationBodyKind>("kind"),
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Parent = parent,
                Order = row.Int("order"),
                Composition = LinesOf(code, isComposition: true),
                Functions = LinesOf(code, isComposition: false),
            };
            bodies[code] = new AssociationBody
            {
                Code = code,
                Kind = content.Kind,
                NameRu = content.NameRu,
                NameEn = content.NameEn,
                Order = content.Order,
                Parent = parent is null ? null : bodies[parent],
            };
            Publish(AssociationKinds.BodyOf(code), content, seed.Sources[row["source"]]);
        }

        seed.Db.AssociationBodies.AddRange(bodies.Values);
        foreach (var row in SeedFile.Read("positions"))
        {
            Publish(
                AssociationKinds.PositionOf(row["body"], row["code"]),
                new PositionContent { TitleRu = row["title_ru"], TitleEn = row["title_en"], Order = row.Int("order") },
                seed.Sources[row["source"]]);
        }

        foreach (var row in SeedFile.Read("association_goals"))
        {
            Publish(
                AssociationKinds.GoalOf(row["number"]),
                new GoalContent { Order = row.Int("number"), TextRu = row["text_ru"], TextEn = row["text_en"] },
                seed.Sources[row["source"]]);
        }

        IReadOnlyList<LocalizedText> LinesOf(string body, bool isComposition) =>
        [
            .. functions.Where(row => row["body"] == body && row.Flag("is_composition") == isComposition)
                .OrderBy(row => row.Int("order"))
                .Select(row => new LocalizedText(row["text_ru"], row["text_en"])),
        ];

        void Publish<T>(Subject subject, T content, Source source)
        {
            var document = PublishedDocument.Of(subject, ContentJson.Write(content), null, seed.UtcNow);
            document.Source = source;
            seed.Db.PublishedDocuments.Add(document);
        }
    }
}
