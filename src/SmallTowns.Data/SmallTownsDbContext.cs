using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SmallTowns.Data.Accounts;
using SmallTowns.Data.Bulk;
using SmallTowns.Data.Editions;
using SmallTowns.Data.History;
using SmallTowns.Data.Jobs;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Notices;
using SmallTowns.Data.Search;
using SmallTowns.Data.Seeding;
using SmallTowns.Domain;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Letters;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Operators;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Readers;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Domain.Visits;
using SmallTowns.Domain.Work;

namespace SmallTowns.Data;

/// <summary>
/// The one model for both databases. What the providers do differently is a named override on the derived contexts;
/// queries are written once, against this class.
/// </summary>
public abstract class SmallTownsDbContext(DbContextOptions options) : IdentityDbContext<StaffUser, IdentityRole<int>, int>(options)
{
    // Fewer rows are not worth a stream of their own.
    private const int Many = 50;

    private ChangeActor? actor;

    public DbSet<Region> Regions => Set<Region>();
    public DbSet<BeltDescription> BeltDescriptions => Set<BeltDescription>();
    public DbSet<TransportRay> TransportRays => Set<TransportRay>();
    public DbSet<Town> Towns => Set<Town>();
    public DbSet<TownStatement> TownStatements => Set<TownStatement>();
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<TownMunicipality> TownMunicipalities => Set<TownMunicipality>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<EmploymentSector> EmploymentSectors => Set<EmploymentSector>();
    public DbSet<AssociationBody> AssociationBodies => Set<AssociationBody>();
    public DbSet<AssociationMember> AssociationMembers => Set<AssociationMember>();
    public DbSet<MemberSuspension> MemberSuspensions => Set<MemberSuspension>();
    public DbSet<MemberMandate> MemberMandates => Set<MemberMandate>();
    public DbSet<AssociationFile> AssociationFiles => Set<AssociationFile>();
    public DbSet<PrintedNumber> PrintedNumbers => Set<PrintedNumber>();
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();
    public DbSet<PublishedDocument> PublishedDocuments => Set<PublishedDocument>();
    public DbSet<PersonalContact> PersonalContacts => Set<PersonalContact>();
    public DbSet<PublicChange> PublicChanges => Set<PublicChange>();
    public DbSet<NotApplicable> NotApplicable => Set<NotApplicable>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalBatch> ProposalBatches => Set<ProposalBatch>();
    public DbSet<BatchStep> BatchSteps => Set<BatchStep>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportShape> ImportShapes => Set<ImportShape>();
    public DbSet<PersonalDraft> PersonalDrafts => Set<PersonalDraft>();
    public DbSet<StaffNotice> StaffNotices => Set<StaffNotice>();
    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<OpenForm> OpenForms => Set<OpenForm>();
    public DbSet<TownResponsibility> TownResponsibilities => Set<TownResponsibility>();
    public DbSet<ChangeRecord> ChangeRecords => Set<ChangeRecord>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<UsedCode> UsedCodes => Set<UsedCode>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<PortalOperator> Operators => Set<PortalOperator>();
    public DbSet<FigureReport> FigureReports => Set<FigureReport>();
    public DbSet<ExpiringLink> ExpiringLinks => Set<ExpiringLink>();
    public DbSet<ConsentVersion> ConsentVersions => Set<ConsentVersion>();
    public DbSet<ConsentPerson> ConsentPersons => Set<ConsentPerson>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<ErasureAct> ErasureActs => Set<ErasureAct>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<ReaderAccount> ReaderAccounts => Set<ReaderAccount>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<InvestorCase> InvestorCases => Set<InvestorCase>();
    public DbSet<CaseStep> CaseSteps => Set<CaseStep>();
    public DbSet<CaseAnswer> CaseAnswers => Set<CaseAnswer>();
    public DbSet<CaseObject> CaseObjects => Set<CaseObject>();
    public DbSet<CaseTown> CaseTowns => Set<CaseTown>();
    public DbSet<CaseProposal> CaseProposals => Set<CaseProposal>();
    public DbSet<CaseMessage> CaseMessages => Set<CaseMessage>();
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();
    public DbSet<CaseFileContent> CaseFileContents => Set<CaseFileContent>();
    public DbSet<Vacancy> Vacancies => Set<Vacancy>();
    public DbSet<VacancyPass> VacancyPasses => Set<VacancyPass>();
    public DbSet<StandingApproval> StandingApprovals => Set<StandingApproval>();
    public DbSet<ApprovedPublication> ApprovedPublications => Set<ApprovedPublication>();
    public DbSet<OutageReport> OutageReports => Set<OutageReport>();
    public DbSet<OutageWatch> OutageWatches => Set<OutageWatch>();
    public DbSet<PressEntry> PressEntries => Set<PressEntry>();
    public DbSet<PressSlug> PressSlugs => Set<PressSlug>();
    public DbSet<PressLook> PressLooks => Set<PressLook>();
    public DbSet<MediaPlanItem> MediaPlanItems => Set<MediaPlanItem>();
    public DbSet<PageOpinion> PageOpinions => Set<PageOpinion>();
    public DbSet<VisitCount> VisitCounts => Set<VisitCount>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<SeatMandate> SeatMandates => Set<SeatMandate>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<MeetingStep> MeetingSteps => Set<MeetingStep>();
    public DbSet<Recusal> Recusals => Set<Recusal>();
    public DbSet<AttendanceEvent> AttendanceEvents => Set<AttendanceEvent>();
    public DbSet<Poll> Polls => Set<Poll>();
    public DbSet<Vote> Votes => Set<Vote>();
    public DbSet<BallotEnvelope> BallotEnvelopes => Set<BallotEnvelope>();
    public DbSet<SecretBallot> SecretBallots => Set<SecretBallot>();
    public DbSet<BallotCode> BallotCodes => Set<BallotCode>();
    public DbSet<RegisteredBallot> RegisteredBallots => Set<RegisteredBallot>();
    public DbSet<AssemblyDecision> AssemblyDecisions => Set<AssemblyDecision>();
    public DbSet<Minutes> MeetingMinutes => Set<Minutes>();
    public DbSet<MinutesRemark> MinutesRemarks => Set<MinutesRemark>();
    public DbSet<DissentNote> DissentNotes => Set<DissentNote>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<AssignmentStep> AssignmentSteps => Set<AssignmentStep>();
    public DbSet<AssignmentHelper> AssignmentHelpers => Set<AssignmentHelper>();
    public DbSet<SupportRequest> SupportRequests => Set<SupportRequest>();
    public DbSet<SupportStep> SupportSteps => Set<SupportStep>();
    public DbSet<SupportTerm> SupportTerms => Set<SupportTerm>();
    public DbSet<KnowledgeItem> KnowledgeItems => Set<KnowledgeItem>();
    public DbSet<WorkFile> WorkFiles => Set<WorkFile>();
    public DbSet<WorkFileContent> WorkFileContents => Set<WorkFileContent>();
    public DbSet<StaffAbsence> StaffAbsences => Set<StaffAbsence>();
    public DbSet<WarningRule> WarningRules => Set<WarningRule>();
    public DbSet<WarningRuleVersion> WarningRuleVersions => Set<WarningRuleVersion>();
    public DbSet<Warning> Warnings => Set<Warning>();
    public DbSet<WarningSignal> WarningSignals => Set<WarningSignal>();
    public DbSet<WarningStep> WarningSteps => Set<WarningStep>();
    public DbSet<AssessmentCriteria> AssessmentCriteria => Set<AssessmentCriteria>();
    public DbSet<TownAssessment> TownAssessments => Set<TownAssessment>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignMeasure> CampaignMeasures => Set<CampaignMeasure>();
    public DbSet<CampaignForm> CampaignForms => Set<CampaignForm>();
    public DbSet<CampaignAnswer> CampaignAnswers => Set<CampaignAnswer>();
    public DbSet<CampaignStep> CampaignSteps => Set<CampaignStep>();
    public DbSet<CooperationEntry> CooperationEntries => Set<CooperationEntry>();
    public DbSet<CooperationTalk> CooperationTalks => Set<CooperationTalk>();
    public DbSet<CooperationStep> CooperationSteps => Set<CooperationStep>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();
    public DbSet<AgreementReport> AgreementReports => Set<AgreementReport>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<PublicEdition> PublicEditions => Set<PublicEdition>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<DatasetVersion> DatasetVersions => Set<DatasetVersion>();
    public DbSet<SearchRow> SearchRows => Set<SearchRow>();
    internal DbSet<SeedRecord> SeedRecords => Set<SeedRecord>();

    /// <summary>In whose name this context saves. What leaves a record cannot be saved before somebody is named.</summary>
    public void ActAs(ChangeActor who) => actor = who;

    internal ChangeActor? Actor => actor;

    /// <summary>Whether a save failed on this unique index (<see cref="UniqueIndexes"/>): somebody else was a moment faster.</summary>
    public bool IsClash(DbUpdateException exception, string indexName)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.InnerException is DbException fault && IsClash(fault, indexName);
    }

    /// <summary>The same for a statement that changes rows past the tracker.</summary>
    public bool IsClash(DbException fault, string indexName) =>
        IsViolationOf(Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).First(index => index.GetDatabaseName() == indexName), fault);

    /// <summary>A transaction for reading whose every query sees the database as it was at the first one, and that blocks nobody.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Tells every node of the portal that something was published, once the transaction is committed. One node needs no telling.</summary>
    internal virtual Task AnnouncePublicationAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes rows into a table as fast as the database takes them, in the transaction under way.</summary>
    /// <param name="rows">The values of each row as the database keeps them, in the order of the columns.</param>
    internal abstract Task WriteRowsAsync(string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>Called between parts of a long writing: where one writes at a time, others get their turn.</summary>
    /// <param name="held">How long they have just waited.</param>
    public virtual Task LetOthersWriteAsync(TimeSpan held, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The commit of the transaction under way need not wait for the disk: what is lost of it with the power is nothing that anybody was told of.
    /// A later commit that does wait takes it along.
    /// </summary>
    public virtual Task LetCommitBeLostAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Called when rows of a long file have just come in: lets the database look at its tables anew. Until it does so by itself, minutes later, it would
    /// plan as for the few rows that there were. Only a help: where it fails, nothing is lost.
    /// </summary>
    public virtual Task LookAnewAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Keys that no other row of the table has or gets, in rising order.</summary>
    internal abstract Task<IReadOnlyList<long>> ReserveKeysAsync(string table, string column, int count, CancellationToken cancellationToken);

    protected abstract bool IsViolationOf(IReadOnlyIndex index, Exception fault);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var detected = new DetectedOnce(ChangeTracker);
        PrepareToSave();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var detected = new DetectedOnce(ChangeTracker);
        await NoticeWriter.AddAsync(this, actor, cancellationToken);
        PrepareToSave();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Saves as <see cref="DbContext.SaveChangesAsync(CancellationToken)"/> does, with the same records, notices and versions, and
    /// writes what is new much faster where it is many rows. Only within a transaction: what is new goes in before what has changed.
    /// </summary>
    public async Task SaveManyAsync(CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("Many rows are saved in a transaction, or a part of them might stay.");
        using var detected = new DetectedOnce(ChangeTracker);
        await NoticeWriter.AddAsync(this, actor, cancellationToken);
        PrepareToSave();
        if (!TakesWhatIsFreed() && ChangeTracker.Entries().Count(entry => entry.State == EntityState.Added) >= Many)
        {
            try
            {
                await BulkInsert.RunAsync(this, cancellationToken);
            }
            catch (DbException fault)
            {
                throw new DbUpdateException("Many rows could not be saved. See the inner exception.", fault);
            }
        }

        await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }

    /// <summary>For statements about all rows of a long file: cut off after the patience for one row, they would be cut off each time again. Until the context is given back.</summary>
    public void LetStatementsTakeLong() => Database.SetCommandTimeout(TimeSpan.FromMinutes(10));

    /// <summary>Whether a new row may take a unique value that a row which goes or changes had: EF Core sorts such statements, a stream goes in before.</summary>
    private bool TakesWhatIsFreed()
    {
        var entries = ChangeTracker.Entries().ToList();
        var touched = entries.Where(entry => entry.State is EntityState.Modified or EntityState.Deleted).Select(entry => entry.Metadata.GetRootType()).ToHashSet();
        return entries.Any(entry => entry.State == EntityState.Added && touched.Contains(entry.Metadata.GetRootType()) && entry.Metadata.GetIndexes().Any(index => index.IsUnique));
    }

    public override void Dispose()
    {
        // A pooled context goes to the next user: nobody may save in the name of the one before.
        actor = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        actor = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SmallTownsDbContext).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsSubclassOf(typeof(Versioned)) && entity.BaseType is null)
                builder.Entity(entity.ClrType).Property(nameof(Versioned.Version)).IsConcurrencyToken();

            // Nothing disappears because something else was deleted: what is used cannot be deleted at all.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && key.DeclaringEntityType.ClrType.IsSubclassOf(typeof(Versioned))))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private void PrepareToSave()
    {
        ChangeRecords.AddRange(ChangeRecorder.RecordsOf(ChangeTracker, actor));
        foreach (var entry in ChangeTracker.Entries<Versioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(entity => entity.Version);
            version.CurrentValue++;
        }
    }

    /// <summary>Looks for changes once for the whole save: by itself the tracker would look four times, a fifth of a large import.</summary>
    private readonly struct DetectedOnce : IDisposable
    {
        private readonly ChangeTracker tracker;

        public DetectedOnce(ChangeTracker tracker)
        {
            this.tracker = tracker;
            tracker.DetectChanges();
            tracker.AutoDetectChangesEnabled = false;
        }

        public void Dispose() => tracker.AutoDetectChangesEnabled = true;
    }
}
