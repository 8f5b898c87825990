using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>What towns offer to investors: the register of sites, and all else.</summary>
public sealed record TownOffering(PublishedRegister Sites, OfferBook Offers);
