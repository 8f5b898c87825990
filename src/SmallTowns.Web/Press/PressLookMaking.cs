using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Press;

/// <summary>Makes the link of a text that somebody outside is to see.</summary>
public sealed class PressLookMaking(ExpiringLinks links)
{
    /// <summary>Adds the link to this unit of work.</summary>
    /// <returns>Its address from the base of the portal; it is nowhere but here.</returns>
    public string AddressOf(SmallTownsDbContext db, PressLook look, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(look);
        return PressLookLink.AddressOf(links.Make(db, PressLookLink.PurposeCode, look.Key, look.ExpiresUtc - utcNow));
    }
}
