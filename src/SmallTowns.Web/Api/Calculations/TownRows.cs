using System.Collections.ObjectModel;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>The rows of a request, counted while they are read: a list that is too long is refused before it fills the memory.</summary>
internal sealed class TownRows : Collection<TownRow>
{
    public const int Most = 200_000;

    protected override void InsertItem(int index, TownRow item)
    {
        if (Count == Most)
            throw new TooManyTownsException();
        base.InsertItem(index, item);
    }
}

internal sealed class TooManyTownsException : Exception;
