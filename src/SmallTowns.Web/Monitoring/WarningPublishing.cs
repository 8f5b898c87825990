using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Monitoring;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>Proposes a warning to readers as it stands in the register; a director decides.</summary>
public sealed class WarningPublishing(IDbContextFactory<SmallTownsDbContext> contexts, ContentProposals proposals)
{
    /// <summary>What was said to readers last, published or proposed, for the form.</summary>
    [Requires(Permission.ManageAnalysis)]
    public async Task<WarningContent> OpenAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ManageAnalysis, Scope.Association);
        return ContentJson.Read<WarningContent>((await proposals.OpenAsync(by, WarningContent.Of($"{id}"), cancellationToken)).Content);
    }

    /// <param name="version">Of the row that the form was opened on: what readers get is what the person saw.</param>
    [Requires(Permission.ManageAnalysis)]
    public async Task<CommandOutcome> ProposeAsync(
        StaffActor by, int id, int version, string commentRu, string commentEn, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ManageAnalysis, Scope.Association);
        ArgumentNullException.ThrowIfNull(commentRu);
        ArgumentNullException.ThrowIfNull(commentEn);
        var subject = WarningContent.Of($"{id}");
        var opened = await proposals.OpenAsync(by, subject, cancellationToken);
        WarningContent content;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await WarningContents.ReadAsync(db, id, cancellationToken) is not { } read || read.Version != version)
                return new CommandOutcome.Overtaken();
            content = read.Content with { CommentRu = commentRu.Trim(), CommentEn = commentEn.Trim() };
        }

        return await proposals.ProposeAsync(by, subject, ContentJson.Write(content), null, new(reason, opened.Base), cancellationToken) switch
        {
            ProposeOutcome.Sent => new CommandOutcome.Done(id),
            ProposeOutcome.Invalid invalid => new CommandOutcome.Invalid(invalid.Problems),
            ProposeOutcome.NothingChanged => new CommandOutcome.Refused("Читатели это уже видят: предлагать нечего."),
            _ => new CommandOutcome.Overtaken(),
        };
    }
}
