using SmallTowns.Domain;
using SmallTowns.Domain.Readers;

namespace SmallTowns.Web.Readers;

/// <summary>What is new in a view.</summary>
public sealed record ViewNews(SavedView View, IReadOnlyList<NewSite> Sites);

/// <param name="Page">From the base of the portal.</param>
public sealed record NewSite(LocalizedText Name, LocalizedText Town, string Page);
