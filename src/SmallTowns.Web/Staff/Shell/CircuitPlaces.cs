using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>How many pages of the back office are open: in all, of each person, from each address.</summary>
public sealed class CircuitPlaces(HostingSettings settings)
{
    private readonly Lock counting = new();
    private readonly Dictionary<int, int> ofPerson = [];
    private readonly Dictionary<string, int> ofAddress = [];
    private int all;

    public bool AreLeftFor(HttpContext context)
    {
        lock (counting)
            return AreLeft(PersonOf(context), SenderKey.Of(context));
    }

    /// <summary>A place, to be given back when the connection ends; nothing where all are taken.</summary>
    public IDisposable? TryTake(HttpContext context)
    {
        var (person, address) = (PersonOf(context), SenderKey.Of(context));
        lock (counting)
        {
            if (!AreLeft(person, address))
                return null;
            Count(person, address, 1);
        }

        return new Place(this, person, address);
    }

    private bool AreLeft(int person, string address) =>
        all < settings.MaxCircuits
        && ofPerson.GetValueOrDefault(person) < settings.CircuitsPerPerson
        && ofAddress.GetValueOrDefault(address) < settings.CircuitsPerAddress;

    private void Count(int person, string address, int change)
    {
        all += change;
        Add(ofPerson, person, change);
        Add(ofAddress, address, change);
    }

    private static void Add<T>(Dictionary<T, int> counts, T key, int change) where T : notnull
    {
        var count = counts.GetValueOrDefault(key) + change;
        if (count == 0)
            counts.Remove(key);
        else
            counts[key] = count;
    }

    private static int PersonOf(HttpContext context) => StaffClaims.ToActor(context.User).UserId;

    private sealed class Place(CircuitPlaces places, int person, string address) : IDisposable
    {
        public void Dispose()
        {
            lock (places.counting)
                places.Count(person, address, -1);
        }
    }
}
