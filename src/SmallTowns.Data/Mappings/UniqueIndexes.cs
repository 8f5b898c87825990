namespace SmallTowns.Data.Mappings;

/// <summary>Names of the indexes that a clash of two writers runs into; the writing services know them by these names.</summary>
public static class UniqueIndexes
{
    public const string OneChosenFigure = "IX_Figures_OneChosenInSeries";
    public const string OneHeadlineFigure = "IX_Figures_OneHeadlineInTopic";
    public const string OneOpenProposal = "IX_Proposals_OneOpenOfSubject";
    public const string OneDocumentOfSubject = "IX_PublishedDocuments_OneOfSubject";
    public const string OneTownOfCode = "IX_Towns_Oktmo";
}
