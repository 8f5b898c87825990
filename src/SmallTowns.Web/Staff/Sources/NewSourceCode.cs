using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>The code of a source that is added.</summary>
internal static class NewSourceCode
{
    /// <summary>What is wrong with a typed one. An empty one is made from the title and needs no check.</summary>
    public static async Task<IReadOnlyList<InputProblem>> CheckAsync(SmallTownsDbContext db, string code, CancellationToken cancellationToken)
    {
        if (CodeChecks.Of(code, Source.CodeMaxLength) is { } sentence)
            return [new("Code", sentence)];
        return await db.Sources.Where(source => source.Code == code).Select(source => source.TitleRu).FirstOrDefaultAsync(cancellationToken) is { } other
            ? [new("Code", $"Этот код уже есть у источника «{other}».")]
            : [];
    }

    /// <summary>The code that was typed, or a free one made from the Russian title.</summary>
    public static async Task<string> OfAsync(SmallTownsDbContext db, string code, SourceContent content, CancellationToken cancellationToken) =>
        code.Length > 0
            ? code
            : CodeChecks.FreeOne(
                content.ShortTitleRu.Length > 0 ? content.ShortTitleRu : content.TitleRu, "source", Source.CodeMaxLength,
                await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
}
