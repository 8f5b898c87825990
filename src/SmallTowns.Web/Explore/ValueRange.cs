namespace SmallTowns.Web.Explore;

/// <summary>From one number to another, both included; an end that is not given does not narrow.</summary>
public readonly record struct ValueRange(decimal? From, decimal? To)
{
    public bool Narrows => From is not null || To is not null;

    public bool Takes(decimal value) => !(value < From) && !(value > To);
}
