namespace SmallTowns.Domain.Settlement;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). Written out, because one seed
/// has to give the same numbers under every version of .NET, which <see cref="Random"/> does not promise.
/// </summary>
internal struct SeededRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Uniform from 0 (included) to 1 (not): the upper 53 bits, which are as many as a double holds.</summary>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
