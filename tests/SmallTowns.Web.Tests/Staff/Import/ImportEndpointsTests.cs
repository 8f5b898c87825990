using System.Net;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Import;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Staff.Import;

public sealed class ImportEndpointsTests(PortalFixture portal)
{
    private const string Template = "/staff/import/templates/population.xlsx";

    [Theory]
    [InlineData(Template)]
    [InlineData("/staff/import/export/towns.csv")]
    [InlineData("/staff/import/export/indicator.csv?indicator=elevation")]
    public async Task Get_ByAnEditor_IsAFile_AndByNobodyElse(string path)
    {
        using var editor = (await TestStaff.AddAsync(portal.App, StaffRole.Editor)).CreateClient(portal.App);
        using var representative = (await TestStaff.AddAsync(portal.App, StaffRole.TownRepresentative)).CreateClient(portal.App);

        var file = await editor.GetAsync(path, TestContext.Current.CancellationToken);

        file.StatusCode.Should().Be(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileName.Should().EndWith(path.Contains("xlsx") ? ".xlsx" : ".csv");
        (await representative.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await portal.App.CreatePlainClient().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/staff/import/templates/nothing.xlsx")]
    [InlineData("/staff/import/templates/population.exe")]
    [InlineData("/staff/import/export/indicator.csv?indicator=nothing")]
    [InlineData("/staff/import/issues/1-..%2F..%2Fetc.csv")]
    public async Task Get_WhatIsNotThere_IsNotFound(string path)
    {
        using var editor = (await TestStaff.AddAsync(portal.App, StaffRole.Editor)).CreateClient(portal.App);
        (await editor.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Issues_AreGivenOnlyToWhomTheyAreAbout()
    {
        var mine = await TestStaff.AddAsync(portal.App, StaffRole.Editor);
        var workplace = (ImportWorkplace)portal.App.Services.GetService(typeof(ImportWorkplace))!;
        var folder = workplace.OpenFolder(mine.Actor);
        workplace.WriteIssues(folder).Dispose();
        using var owner = mine.CreateClient(portal.App);
        using var other = (await TestStaff.AddAsync(portal.App, StaffRole.Editor)).CreateClient(portal.App);

        (await owner.GetAsync($"/staff/import/issues/{folder}.csv", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.GetAsync($"/staff/import/issues/{folder}.csv", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        workplace.Close(folder);
        (await owner.GetAsync($"/staff/import/issues/{folder}.csv", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("C:\\данные\\Население 2026.xlsx", "Население 2026.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("\u0001\u0002", "без имени")]
    public void Sanitised_Name_HasNoFolders(string name, string expected) => ImportWorkplace.Sanitised(name, 260).Should().Be(expected);
}
