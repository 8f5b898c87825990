using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Tests.Editions;

public sealed class PublicEditionsTests
{
    private readonly PublicEditions editions = new();
    private int changes;

    public PublicEditionsTests()
    {
        editions.Raise(Numbers(("all", 5), ("news", 2)));
        editions.Changed += () => changes++;
    }

    [Fact]
    public void Raise_ToALowerOrEqualNumber_ChangesNothing()
    {
        var before = editions.Current;

        editions.Raise(Numbers(("all", 4), ("news", 2)));

        editions.Current.Should().BeSameAs(before);
        changes.Should().Be(0);
    }

    [Fact]
    public void CompareWith_HigherNumber_IsTaken()
    {
        editions.CompareWith(Numbers(("all", 6), ("news", 2)), editions.Current);

        (editions.Current.Of("all"), editions.Current.Of("news"), changes).Should().Be((6, 2, 1));
    }

    [Fact]
    public void CompareWith_ALowerNumber_IsARestoredBackup()
    {
        editions.CompareWith(Numbers(("all", 3)), editions.Current);

        (editions.Current.Of("all"), editions.Current.Of("news"), changes).Should().Be((3, 0, 1));
    }

    [Fact]
    public void CompareWith_AnAnswerThatWasUnderWayDuringAPublication_DoesNotGoBack()
    {
        var before = editions.Current;
        editions.Raise("all", 6);

        editions.CompareWith(Numbers(("all", 5), ("news", 3)), before);

        (editions.Current.Of("all"), editions.Current.Of("news")).Should().Be((6, 3));
    }

    [Fact]
    public void AgreesWith_LooksAtTheTopicsAskedFor()
    {
        var before = editions.Current;
        editions.Raise("news", 3);

        before.AgreesWith(editions.Current, ["all", "never published"]).Should().BeTrue();
        before.AgreesWith(editions.Current, ["all", "news"]).Should().BeFalse();
    }

    private static Dictionary<string, long> Numbers(params (string Topic, long Number)[] numbers) => numbers.ToDictionary(n => n.Topic, n => n.Number);
}
