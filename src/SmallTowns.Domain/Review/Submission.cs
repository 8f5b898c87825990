using SmallTowns.Domain.Figures;

namespace SmallTowns.Domain.Review;

/// <summary>Who sent a revision in, when and why.</summary>
public sealed record Submission(int ById, string By, DateTime Utc, string Reason);

/// <summary>What a revision puts in the place of what is published.</summary>
/// <param name="Content">JSON.</param>
/// <param name="Before">What is published, with its source, as JSON.</param>
public sealed record ProposedContent(string Content, string Before, int? SourceId);

/// <param name="Before">The chosen figure of the series, if there is one.</param>
/// <param name="AsHeadline">Whether the figure is to stand for its subject whatever the rule says; empty leaves that as it is.</param>
public sealed record ProposedFigure(Figure Figure, Figure? Before, bool? AsHeadline);
