using SmallTowns.Data;

namespace SmallTowns.Web.Links;

/// <summary>What links of one sort do, and what their page says. Registered by <see cref="LinkServices.AddLinkPurpose{T}"/>.</summary>
public abstract class LinkPurpose
{
    /// <summary>Stored with each link, so it never changes: <c>withdraw-consent</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What changes something can be done once; what only shows something, as often as one likes.</summary>
    public virtual bool IsSingleUse => true;

    /// <summary>Whether a mail program may do it without a page, by the one POST that RFC 8058 describes.</summary>
    public virtual bool ActsByOneClick => false;

    /// <summary>Where whoever has pressed the button may go on.</summary>
    public virtual LinkNext? Next => null;

    /// <summary>What the page says before the button is pressed, in the reader's language. It must not change anything.</summary>
    public abstract LinkWords Words { get; }

    /// <summary>
    /// Does what the button says, in the transaction that marks the link as used: both happen or neither. Changes that the context
    /// tracks are saved afterwards.
    /// </summary>
    /// <param name="subject">What the link was made for.</param>
    /// <returns>What has been done, in the reader's language.</returns>
    public abstract Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken);

    /// <summary>What the browser gets in which the button was pressed, once it is done.</summary>
    public virtual Task FollowAsync(HttpContext context, string subject) => Task.CompletedTask;
}

/// <param name="Address">From the base of the portal.</param>
public sealed record LinkNext(string Address, string Text);

/// <param name="Explanation">What will happen when the button is pressed.</param>
public sealed record LinkWords(string Title, string Explanation, string Button);
