using System.Text.Json.Nodes;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Staff.Programmes;

namespace SmallTowns.Web.Tests.Programmes;

public sealed class ProgrammeFormTests
{
    [Fact]
    public void MoneyAndTargets_OfAMeasureThatIsRemoved_StayWithIt()
    {
        var form = ProgrammeFormModel.Of(new()
        {
            Measures = [new("bridge", "Мост", "Отдел", null, MeasureState.Planned)],
            Budget = [new("bridge", FundSource.Own, "Взносы", 2026, 1, null, null, "")],
            Targets = [new() { Measure = "bridge" }],
        });

        form.Measures.Clear();
        var (content, problems) = form.Read();

        problems.Should().BeEmpty();
        content.Budget[0].Measure.Should().Be("bridge", "the check tells of it beside the row");
        content.Targets[0].Measure.Should().Be("bridge");
    }

    [Fact]
    public void WhatStands_IsOfferedThoughItIsGone()
    {
        Choice<string>[] offered = [new("economic", "Экономический отдел")];
        var choices = new ProgrammeChoices([], offered, [], []) { Gone = [new("old", "Старый отдел")] };

        choices.With(offered, null).Should().Equal(offered);
        choices.With(offered, "economic").Should().Equal(offered);
        choices.With(offered, "old").Should().HaveCount(2).And.EndWith(new Choice<string>("old", "Старый отдел"));
        choices.With(offered, "lost").Should().HaveCount(2).And.EndWith(new Choice<string>("lost", "lost"));
    }

    [Fact]
    public void Years_ThatFollowEachOther_AreSpans()
    {
        ProgrammeWords.Years([]).Should().BeEmpty();
        ProgrammeWords.Years([2027, 2028]).Should().Be("2027, 2028");
        ProgrammeWords.Years([2026, 2028, 2029, 2030, 2035]).Should().Be("2026, 2028–2030, 2035");
    }

    [Fact]
    public void Rows_AreToldInWords_WithoutTheirKeys()
    {
        var content = JsonNode.Parse(ContentJson.Write(new ProgrammeContent
        {
            Measures = [new("a1b2", "Мост", "Отдел", null, MeasureState.UnderWay)],
            Budget = [new("", FundSource.Regional, "Краевая программа", 2026, 1, null, null, "")],
            Targets = [new() { Figure = "density", Direction = TargetDirection.Fall }],
        }))!;

        FieldValues.Of("measures", content["measures"]).Should().Contain("Мост").And.Contain("идёт").And.NotContain("a1b2").And.NotContain("UnderWay");
        FieldValues.Of("budget", content["budget"]).Should().Contain("краевой бюджет").And.NotContain("Regional");
        var named = JsonNode.Parse(ContentJson.Write(new ProgrammeContent
        {
            Measures = [new("a1b2", "Мост", "Отдел", null, MeasureState.UnderWay)],
            Budget = [new("a1b2", FundSource.Regional, "Краевая программа", 2026, 1, null, null, ""), new("gone", FundSource.Own, "Взносы", 2026, 1, null, null, "")],
        }))!.AsObject();
        FieldValues.OfContent(named, "budget").Should().Contain("Мероприятие: Мост").And.NotContain("a1b2").And.NotContain("Мера").And.NotContain("gone", "a key tells nobody anything");
        FieldValues.OfContent(named, "measures").Should().Be(FieldValues.Of("measures", named["measures"]));
        FieldValues.Of("targets", content["targets"]).Should().Contain("не больше цели").And.NotContain("Fall").And.NotContain(": Town");
    }
}
