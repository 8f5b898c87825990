using SmallTowns.Domain;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Finding;

/// <summary>Registers of objects that do not exist, published through the review.</summary>
public abstract class SiteRegisterTest : ContentTest
{
    protected static readonly DateOnly Stated = new(2026, 10, 1);

    /// <summary>A site of Abinsk with free plots of 0.4, 2 and 7.5 ha, and a plot of Armavir of which little is known.</summary>
    protected async Task<(SiteObject Site, SiteObject Alone)> PublishTwoOffersAsync()
    {
        var site = await PublishAsync("abinsk", new()
        {
            Kind = SiteKind.Site,
            NameRu = "Парк «Северный»",
            NameEn = "Severny park",
            Title = Parameter.Of(Ownership.Municipal, date: Stated),
            Deals = Parameter.Of(DealForms.Sale | DealForms.Lease, date: Stated),
            PermittedUses = Parameter.Of(PermittedUses.Industry, date: Stated),
            RailSiding = Parameter.Of(true, date: Stated),
            Geometry = new() { Point = new(44.87, 38.16), Date = Stated },
            Utilities = new() { Power = new() { Available = Parameter.Of(true, date: Stated), FreeMegawatts = Number(4, SiteUnits.Megawatt) } },
        });
        foreach (var hectares in new[] { 0.4, 2, 7.5 })
            await PublishAsync("abinsk", Plot($"Участок {hectares:0.0}") with { ParentReference = site.Reference, AreaHectares = Number(hectares, SiteUnits.Hectare), PriceRoubles = Number(hectares * 1e6, SiteUnits.Rouble) });
        var alone = await PublishAsync("armavir", Plot("Одинокий участок") with { Title = Parameter.Of(Ownership.Private, date: Stated) });
        return (site, alone);
    }

    protected static SiteObject Plot(string name) => new() { Kind = SiteKind.Plot, NameRu = name, NameEn = $"Plot {name.Length}" };

    protected static Parameter<double> Number(double value, string unit) => Parameter.Of(value, unit, date: Stated);

    protected async Task<SiteObject> PublishAsync(string town, SiteObject site)
    {
        var reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, town, Cancellation))!.Value;
        var named = site with { Reference = reference };
        await PublishAsync(await SubjectAsync(reference), named);
        return named;
    }

    private async Task<Subject> SubjectAsync(SiteReference reference) => (await Service<SiteQueries>().PlaceAsync(Editor, reference, Cancellation))!.Subject;
}
