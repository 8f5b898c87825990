using System.Text.Json;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class ParameterTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);
    private static readonly Parameter<double> Power = Parameter.Of(2.5, SiteUnits.Megawatt, "grid-letter-12", Day, "Администрация");

    [Fact]
    public void Json_OfEveryState_HasTheSevenFields()
    {
        ContentJson.Write(Power).Should().Be("""{"state":"Value","value":2.5,"unit":"MW","reason":null,"source":"grid-letter-12","date":"2026-05-01","by":"Администрация"}""");
        ContentJson.Write(Parameter.No<double>(date: Day)).Should().Be("""{"state":"No","value":null,"unit":null,"reason":null,"source":null,"date":"2026-05-01","by":null}""");
        ContentJson.Write(Parameter.Unknown<double>(UnknownReason.AwaitingAnswer)).Should().Be("""{"state":"Unknown","value":null,"unit":null,"reason":"AwaitingAnswer","source":null,"date":null,"by":null}""");
    }

    [Fact]
    public void Json_ReadBack_IsTheSame()
    {
        RoundTrip(Power);
        RoundTrip(Parameter.Of(0.0, SiteUnits.Megawatt));
        RoundTrip(Parameter.Of(new DateOnly(2028, 2, 29)));
        RoundTrip(Parameter.Of(true));
        RoundTrip(Parameter.Of(new LocalizedText("аренда", "rent")));
        RoundTrip(Parameter.Of(FigureStatus.Municipal));
        RoundTrip(Parameter.No<LocalizedText>("registry", Day, "Росреестр"));
        foreach (var reason in Enum.GetValues<UnknownReason>())
            RoundTrip(Parameter.Unknown<int>(reason, "asked", Day));
    }

    [Theory]
    [InlineData("""{"state":"Unknown","value":0,"reason":"NotAsked"}""")]
    [InlineData("""{"state":"Unknown","value":null,"reason":null}""")]
    [InlineData("""{"state":"Unknown","value":null,"reason":99}""")]
    [InlineData("""{"state":"Value","value":null}""")]
    [InlineData("""{"state":"Value","value":1,"reason":"NotAsked"}""")]
    [InlineData("""{"state":"No","value":1}""")]
    [InlineData("""{"state":"No","reason":"NotAsked"}""")]
    [InlineData("""{"value":1}""")]
    [InlineData("""{"state":7,"value":1}""")]
    public void Json_ThatContradictsItself_IsRefused(string json) =>
        FluentActions.Invoking(() => ContentJson.Read<Parameter<double>>(json)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("""{"state":"Perhaps"}""")]
    [InlineData("""{"state":"Value","value":"many"}""")]
    [InlineData("null")]
    public void Json_OfAnotherShape_IsRefused(string json) =>
        FluentActions.Invoking(() => ContentJson.Read<Parameter<double>>(json)).Should().Throw<JsonException>();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_NumberThatIsNotFinite_IsRefused(double number) =>
        FluentActions.Invoking(() => Parameter.Of(number)).Should().Throw<ArgumentException>();

    [Fact]
    public void Of_FalseOrAnUndefinedChoice_IsRefused()
    {
        FluentActions.Invoking(() => Parameter.Of(false)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Parameter.Of((FigureStatus)77)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(2.5, Answer.Yes)]
    [InlineData(2.6, Answer.No)]
    public void AtLeast_Value_IsComparedWithItsEnd(double limit, Answer expected)
    {
        Power.AtLeast(limit).Should().Be(expected);
        Power.AtMost(-limit).Should().Be(Answer.No);
    }

    [Fact]
    public void AtLeast_UnknownOrNone_IsNeitherZeroNorEachOther()
    {
        Parameter.NotStated<double>().AtLeast(0).Should().Be(Answer.NotKnown);
        Parameter.NotStated<double>().AtMost(0).Should().Be(Answer.NotKnown);
        Parameter.No<double>().AtLeast(0).Should().Be(Answer.No);
        Parameter.No<double>().AtMost(1e9).Should().Be(Answer.No, "what is not there is not near");
        Parameter.Of(0.0).AtLeast(0).Should().Be(Answer.Yes, "a zero is a value");
    }

    [Fact]
    public void Between_OpenEnds_BoundNothing()
    {
        Power.Between(null, null).Should().Be(Answer.Yes);
        Power.Between(1, 3).Should().Be(Answer.Yes);
        Power.Between(3, 1).Should().Be(Answer.No);
        Parameter.No<double>().Between(null, null).Should().Be(Answer.No);
        FluentActions.Invoking(() => Power.AtLeast(double.NaN)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Parameter.NotStated<double>().AtMost(double.NaN)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Choices_AreAskedFor_InThreeWays()
    {
        var status = Parameter.Of(FigureStatus.Municipal);

        status.Is(FigureStatus.Municipal).Should().Be(Answer.Yes);
        status.IsOneOf([FigureStatus.Official, FigureStatus.Estimate]).Should().Be(Answer.No);
        Parameter.NotStated<FigureStatus>().IsOneOf([]).Should().Be(Answer.NotKnown);
        Parameter.Of(true).Exists.Should().Be(Answer.Yes);
        Parameter.No<bool>().Exists.Should().Be(Answer.No);
        Parameter.NotStated<bool>().Exists.Should().Be(Answer.NotKnown);
    }

    [Fact]
    public void Order_EitherWay_EndsWithTheUnknown()
    {
        Parameter<double>[] given = [Parameter.NotStated<double>(), Parameter.Of(2.0), Parameter.No<double>(), Parameter.Of(0.0), Parameter.Of(7.5)];

        given.Order(new ParameterOrder<double>()).Select(parameter => $"{parameter.Value ?? (object)parameter.State}")
            .Should().Equal("0", "2", $"{7.5}", "No", "Unknown");
        given.Order(new ParameterOrder<double>(isDescending: true)).Select(parameter => $"{parameter.Value ?? (object)parameter.State}")
            .Should().Equal($"{7.5}", "2", "0", "No", "Unknown");
    }

    private static void RoundTrip<T>(Parameter<T> parameter) where T : struct
    {
        var json = ContentJson.Write(parameter);
        ContentJson.Read<Parameter<T>>(json).Should().Be(parameter);
        ContentJson.Write(ContentJson.Read<Parameter<T>>(json)).Should().Be(json);
    }
}
