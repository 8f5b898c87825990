namespace SmallTowns.Web.Datasets.Reading;

/// <summary>
/// The file cannot be read at all; the message is the sentence for the person who brought it. Thrown from inside the stream
/// of rows and turned into an answer at its door, <see cref="TableFile"/>.
/// </summary>
public sealed class FileRefusedException : Exception
{
    public FileRefusedException(string sentence)
        : base(sentence)
    {
    }

    public FileRefusedException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }

    public FileRefusedException()
    {
    }
}
