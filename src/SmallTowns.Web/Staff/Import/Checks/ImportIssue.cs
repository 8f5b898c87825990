namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>What is wrong or doubtful in one place of the file: row, column with its heading, what stands there, and a sentence.</summary>
/// <param name="Column">The letters of the column; empty where the whole row is meant.</param>
public sealed record ImportIssue(int Row, string Column, string Heading, string Value, string Sentence, bool IsWarning);
