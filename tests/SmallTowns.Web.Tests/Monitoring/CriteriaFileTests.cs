using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Domain.Assessments;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Assessments;
using SmallTowns.Web.Tests.Datasets;

namespace SmallTowns.Web.Tests.Monitoring;

/// <summary>Criteria of self-assessment from files.</summary>
public sealed class CriteriaFileTests : IDisposable
{
    private static readonly IReadOnlyList<Criterion> Known = [new("k1", "Вода", "Есть план замены сетей", 3, 5)];

    private readonly TemporaryFiles temporary = new(NullLogger<TemporaryFiles>.Instance);

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task Workbook_FillsTheForm_AndKnownCriteriaStay()
    {
        using var file = new MemoryStream();
        XlsxWorkbook.Write(file, [new("Критерии", ["Что оценивают", "Тема", "Лучшая оценка", "Вес"], [["Есть план замены сетей", "Вода", 5, 2], ["Вода по нормам", null, 10, "1"], ["Бюджет опубликован", "Открытость", 2, 1]])]);
        file.Position = 0;

        var read = await CriteriaFile.ReadAsync(temporary, file, Known, TestContext.Current.CancellationToken);

        read.Faults.Should().BeEmpty();
        read.Rows.Select(row => (row.Key, row.Topic, row.Text, row.Weight, row.MaxScore)).Should().Equal(
            ("k1", "Вода", "Есть план замены сетей", "2", "5"), ("", "Вода", "Вода по нормам", "1", "10"), ("", "Открытость", "Бюджет опубликован", "1", "2"));
    }

    [Fact]
    public async Task Template_ReadBack_IsWhatStands()
    {
        using var file = new MemoryStream();
        XlsxWorkbook.Write(file, CriteriaFile.Template([.. Known, new("k2", "Вода", "Вода по нормам", 1, 10)]));
        file.Position = 0;

        (await CriteriaFile.ReadAsync(temporary, file, [.. Known, new("k2", "Вода", "Вода по нормам", 1, 10)], TestContext.Current.CancellationToken)).Rows
            .Select(row => (row.Key, row.Topic, row.Text, row.Weight, row.MaxScore)).Should().Equal(("k1", "Вода", "Есть план замены сетей", "3", "5"), ("k2", "Вода", "Вода по нормам", "1", "10"));
        using var empty = new MemoryStream();
        XlsxWorkbook.Write(empty, CriteriaFile.Template([]));
        SheetReader.Read(empty.ToArray(), "Критерии").Should().ContainSingle().Which.Should().Equal("Тема", "Что оценивают", "Вес", "Лучшая оценка");
    }

    [Fact]
    public async Task Csv_WithoutWeights_HasTheUsualOnes() =>
        (await ReadAsync("Тема;Что оценивают\nВода;Есть план замены сетей\n")).Rows.Should().ContainSingle().Which.Should().Match<Web.Monitoring.Assessments.CriterionInput>(row => row.Weight == "1" && row.MaxScore == "5" && row.Key == "k1");

    [Fact]
    public async Task Faults_NameTheirCells_AndNothingIsTaken()
    {
        var read = await ReadAsync("Тема;Что оценивают;Вес;Лучшая оценка\n;Без темы;1;5\nВода;;много;5\nВода;Одно;1;11\nВода;Одно;1;5\n");

        read.Rows.Should().BeEmpty();
        read.Faults.Should().BeEquivalentTo([
            new CriteriaFault("A2", "Напишите тему."), new CriteriaFault("B3", "Напишите, что оценивают."), new CriteriaFault("C3", "Целое число от 1 до 100."),
            new CriteriaFault("D4", "Целое число от 1 до 10."), new CriteriaFault("B5", "Такой критерий уже стоит в строке 4.")]);
    }

    [Theory]
    [InlineData("Показатель;Число\n1;2\n", "В файле нет строки с заголовками «Тема» и «Что оценивают».")]
    [InlineData("Тема;Что оценивают\n", "Критериев — от 1 до 100.")]
    public async Task File_OfSomethingElse_IsRefused(string text, string sentence) =>
        (await ReadAsync(text)).Faults.Should().Equal(new CriteriaFault("", sentence));

    [Fact]
    public async Task Bytes_ThatAreNoTable_AreRefused()
    {
        using var file = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        var read = () => CriteriaFile.ReadAsync(temporary, file, Known, TestContext.Current.CancellationToken);
        await read.Should().ThrowAsync<FileRefusedException>();
    }

    private async Task<ReadCriteria> ReadAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await CriteriaFile.ReadAsync(temporary, file, Known, TestContext.Current.CancellationToken);
    }
}
