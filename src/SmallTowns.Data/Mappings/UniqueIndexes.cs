namespace SmallTowns.Data.Mappings;

/// <summary>Names of the indexes that a clash of two writers runs into; the writing services know them by these names.</summary>
public static class UniqueIndexes
{
    public const string OneChosenFigure = "IX_Figures_OneChosenInSeries";
    public const string OneHeadlineFigure = "IX_Figures_OneHeadlineInTopic";
    public const string OneOpenProposal = "IX_Proposals_OneOpenOfSubject";
    public const string OneDocumentOfSubject = "IX_PublishedDocuments_OneOfSubject";
    public const string OneTownOfKey = "IX_Towns_Key";
    public const string OneSearchRow = "IX_SearchRows_OneOfLanguage";
    public const string OneTownOfCode = "IX_Towns_Oktmo";
    public const string OneSourceOfCode = "IX_Sources_Code";
    public const string OneIndicatorOfCode = "IX_Indicators_Code";
    public const string OneMarkOfTown = "IX_NotApplicable_IndicatorId_TownId";
    public const string OneResponsibleForTown = "IX_TownResponsibilities_TownId";
    public const string OneJobOfKey = "IX_Jobs_Kind_Key";
    public const string OneReaderOfAddress = "IX_ReaderAccounts_AddressHash";
    public const string OnePressSlug = "IX_PressSlugs_Kind_Slug";
    public const string OneAssociationFile = "IX_AssociationFiles_Key";
    public const string OneShapeOfHeadings = "IX_ImportShapes_Kind_HeadingsHash";
    public const string OneVacancyOfFeed = "IX_Vacancies_FeedId";
    public const string OneVisitCount = "IX_VisitCounts_Day_Kind_Town";
    public const string OneFilterOfName = "IX_SavedFilters_UserId_Page_Name";
    public const string OneNoticeOfHappening = "IX_StaffNotices_UserId_Key";
    public const string OneWatchOfDay = "IX_OutageWatches_TownId_Day";
    public const string OneMeetingOfNumber = "IX_Meetings_Body_Number";
    public const string OneAttendanceOfDevice = "IX_AttendanceEvents_Device_Sequence";
    public const string OneRecusalOfMember = "IX_Recusals_ItemId_Member";
    public const string OnePollOfRound = "IX_Polls_ItemId_Round";
    public const string OneVoteOfDevice = "IX_Votes_Device_Sequence";
    public const string OneDecisionOfNumber = "IX_AssemblyDecisions_Body_Year_Ordinal";
    public const string OneEditionOfMinutes = "IX_MeetingMinutes_MeetingId_Edition";
    public const string OneTermOfSupport = "IX_SupportTerms_Kind";
    public const string OneItemOfRequest = "IX_KnowledgeItems_RequestId";
    public const string OneVersionOfRule = "IX_WarningRuleVersions_RuleId_Number";
    public const string OneWarningOfTrouble = "IX_Warnings_OpenKey";
    public const string OneSignalOfNumber = "IX_WarningSignals_WarningId_Number";
    public const string OneCriteriaOfNumber = "IX_AssessmentCriteria_Number";
    public const string OneAssessmentOfYear = "IX_TownAssessments_TownId_Year";
    public const string OneVersionOfDataset = "IX_DatasetVersions_Dataset_Number";
    public const string OneAgreementOfNumber = "IX_Agreements_Year_Ordinal";
    public const string OneAnswerOfMeasure = "IX_CampaignAnswers_FormId_MeasureId";
}
