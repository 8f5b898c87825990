using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>Every measure that can be asked for, in the order of topics.</summary>
public sealed record MeasureList(IReadOnlyList<MeasureHead> Heads, IReadOnlyDictionary<string, long> Editions, DateTime LoadedUtc)
{
    public MeasureHead? Find(string code) => Heads.FirstOrDefault(head => string.Equals(head.Code, code, StringComparison.OrdinalIgnoreCase));
}
