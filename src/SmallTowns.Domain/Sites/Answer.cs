namespace SmallTowns.Domain.Sites;

/// <summary>
/// The answer of a comparison or a filter. Strong three-valued logic (Kleene, Introduction to Metamathematics, 1952, § 64): no &lt;
/// not known &lt; yes, "and" is the lower, "or" the higher, "not" the opposite. So what is not known never becomes a no.
/// </summary>
public enum Answer
{
    No = -1,
    NotKnown = 0,
    Yes = 1,
}

public static class Answers
{
    public static Answer Of(bool isSo) => isSo ? Answer.Yes : Answer.No;

    /// <summary>No where one is no; else not known where one is not known.</summary>
    public static Answer And(this Answer one, Answer other) => (Answer)Math.Min((int)one, (int)other);

    /// <summary>Yes where one is yes; else not known where one is not known.</summary>
    public static Answer Or(this Answer one, Answer other) => (Answer)Math.Max((int)one, (int)other);

    public static Answer Not(this Answer answer) => (Answer)(-(int)answer);

    /// <summary>Whether all are so; of none, yes.</summary>
    public static Answer All(IEnumerable<Answer> answers) => answers.Aggregate(Answer.Yes, And);

    /// <summary>Whether at least one is so; of none, no.</summary>
    public static Answer Any(IEnumerable<Answer> answers) => answers.Aggregate(Answer.No, Or);
}
