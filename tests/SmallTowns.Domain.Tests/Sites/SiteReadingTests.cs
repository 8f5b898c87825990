using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteReadingTests
{
    [Fact]
    public void Objects_ThatSayTheSame_ShareIt_AndAreWhatWasWritten()
    {
        SiteObject[] written = [Of(1, 4.2), Of(2, 7)];

        var read = SiteReading.All(written.Select(ContentJson.Write));

        read.Select(ContentJson.Write).Should().Equal(written.Select(ContentJson.Write));
        read[0].Title.Should().BeSameAs(read[1].Title);
        read[0].Utilities.Power.FreeMegawatts.Should().BeSameAs(read[1].Utilities.Power.FreeMegawatts);
        read[0].AreaHectares.Should().NotBe(read[1].AreaHectares);
        read[0].AreaHectares.By.Should().BeSameAs(read[1].AreaHectares.By, "texts of different parameters are one too");
    }

    private static SiteObject Of(int number, double hectares) => new()
    {
        Reference = SiteReference.TryCreate("abinsk", number)!.Value,
        NameRu = $"Участок {number}",
        NameEn = $"Plot {number}",
        AreaHectares = Parameter.Of(hectares, SiteUnits.Hectare, "письмо № 5", new(2026, 1, 1), "Управление имущества"),
        Title = Parameter.Of(Ownership.Municipal, null, "ЕГРН", new(2026, 2, 1), "Управление имущества"),
    };
}
