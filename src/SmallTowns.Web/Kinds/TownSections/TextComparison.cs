using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>A stretch of words that stays, went or came.</summary>
public sealed record TextPiece(string Text, bool IsChanged);

/// <summary>A line before and after; empty on the side where there is none.</summary>
public sealed record ComparedLine(IReadOnlyList<TextPiece>? Before, IReadOnlyList<TextPiece>? After, bool IsChanged);

/// <summary>Sets a text beside itself at another time, word by word.</summary>
public static class TextComparison
{
    public static IReadOnlyList<ComparedLine> Between(string before, string after)
    {
        var model = SideBySideDiffBuilder.Diff(Differ.Instance, before, after, false, false, LineChunker.Instance, new WordChunker());
        return [.. model.OldText.Lines.Zip(model.NewText.Lines, LineOf)];
    }

    private static ComparedLine LineOf(DiffPiece before, DiffPiece after) =>
        new(PiecesOf(before), PiecesOf(after), before.Type != ChangeType.Unchanged || after.Type != ChangeType.Unchanged);

    private static List<TextPiece>? PiecesOf(DiffPiece line)
    {
        if (line.Type == ChangeType.Imaginary)
            return null;
        if (line.SubPieces.Count == 0)
            return [new(line.Text ?? "", line.Type != ChangeType.Unchanged)];
        var pieces = new List<TextPiece>();
        foreach (var piece in line.SubPieces.Where(piece => piece.Type != ChangeType.Imaginary && piece.Text is not null))
        {
            // Words that changed together are one change to the ear of a screen reader.
            var isChanged = piece.Type != ChangeType.Unchanged;
            if (pieces.Count > 0 && pieces[^1].IsChanged == isChanged)
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + piece.Text };
            else
                pieces.Add(new(piece.Text, isChanged));
        }

        return pieces;
    }
}
