using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Review.NoteKind;

namespace SmallTowns.Web.Tests.Kinds;

/// <summary>What every kind has to keep, so that a new one cannot forget it.</summary>
public sealed class KindRulesTests(PortalFixture portal)
{
    /// <summary>Leads to what is kept apart, and that is shown in its place.</summary>
    private const string PersonalKey = "personal";

    private IReadOnlyList<ReviewedKind> Kinds => [.. portal.App.Services.GetServices<ReviewedKind>()];

    [Fact]
    public void Codes_OfAllKinds_FitIntoKeys()
    {
        Kinds.Select(kind => kind.Code).Should().OnlyHaveUniqueItems().And.OnlyContain(code => code.Length <= Subject.KindMaxLength)
            .And.AllSatisfy(code => code.Should().MatchRegex("^[a-z]+(-[a-z]+)*$"));
    }

    [Fact]
    public void Kind_RegisteredTwice_IsNamed()
    {
        using var services = new ServiceCollection().AddReviewedKind<NoteReview>().AddReviewedKind<NoteReview>()
            .AddSingleton(portal.App.Services.GetRequiredService<ContentProposals>()).BuildServiceProvider();

        FluentActions.Invoking(() => new ReviewedKinds(services)["note"]).Should().Throw<InvalidOperationException>()
            .WithMessage("The kind note is registered more than once: NoteReview, NoteReview.");
    }

    private static IEnumerable<string> Left(Type kind) => (kind.BaseType is { IsGenericType: true } known ? known.GetGenericArguments()[0].GetProperties() : [])
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);

    /// <summary>A field that is not compared is approved unseen; one without a name is English to the reviewer.</summary>
    [Fact]
    public void Fields_OfEveryDocument_AreComparedUnderARussianName()
    {
        List<string> faults = [];
        foreach (var kind in Kinds.OfType<DocumentKind>())
        {
            if (kind.GetType().GetProperty("Labels", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(kind) is not IReadOnlyDictionary<string, string> labels)
                continue;
            var fields = JsonNode.Parse(kind.EmptyOf(""))!.AsObject().Select(field => field.Key).Where(field => field != PersonalKey).ToList();
            faults.AddRange(fields.Except(labels.Keys).Select(field => $"{kind.Code}: {field} is not in Labels"));
            // What a content may leave out stands in no empty one.
            faults.AddRange(labels.Keys.Except(fields).Except(Left(kind.GetType())).Select(field => $"{kind.Code}: {field} of Labels is no field of the content"));
            faults.AddRange(fields.Where(field => FieldLabels.Of(field) == field).Select(field => $"{kind.Code}: {field} has no name in FieldLabels, which conflicts and history show"));
        }

        faults.Should().BeEmpty();
    }
}
