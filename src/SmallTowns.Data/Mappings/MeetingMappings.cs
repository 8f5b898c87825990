using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Mappings;

/// <summary>Lengths that several tables of meetings share.</summary>
internal static class MeetingLengths
{
    public const int MemberKey = 120;
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("Meetings");
        meeting.Property(m => m.Body).HasMaxLength(AssociationBody.CodeMaxLength).HasDefaultValue(MeetingBodies.Assembly);
        meeting.Property(m => m.BodyRu).HasMaxLength(AssociationBody.NameMaxLength).HasDefaultValue("");
        meeting.Property(m => m.BodyEn).HasMaxLength(AssociationBody.NameMaxLength).HasDefaultValue("");
        meeting.Property(m => m.Number).HasMaxLength(Meeting.NumberMaxLength);
        meeting.Property(m => m.Place).HasMaxLength(Meeting.LineMaxLength);
        meeting.Property(m => m.RemoteMeans).HasMaxLength(Meeting.TextMaxLength);
        meeting.Property(m => m.ConvenedBy).HasMaxLength(Meeting.LineMaxLength);
        meeting.Property(m => m.Chair).HasMaxLength(Figure.PersonMaxLength);
        meeting.Property(m => m.Secretary).HasMaxLength(Figure.PersonMaxLength);
        meeting.Property(m => m.Counters).HasMaxLength(Meeting.LineMaxLength);
        meeting.HasMany(m => m.Items).WithOne().HasForeignKey(item => item.MeetingId);
        meeting.HasMany(m => m.Steps).WithOne().HasForeignKey(step => step.MeetingId);
        meeting.HasOne<Meeting>().WithMany().HasForeignKey(m => m.RepeatsId);
        meeting.HasIndex(m => m.StartsUtc);
        meeting.HasIndex(m => new { m.Body, m.Number }, UniqueIndexes.OneMeetingOfNumber).IsUnique();
    }
}

internal sealed class MeetingStepMapping : IEntityTypeConfiguration<MeetingStep>
{
    public void Configure(EntityTypeBuilder<MeetingStep> step)
    {
        step.ToTable("MeetingSteps");
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Reason).HasMaxLength(Meeting.TextMaxLength);
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("AgendaItems");
        item.Property(i => i.Title).HasMaxLength(Meeting.LineMaxLength);
        item.Property(i => i.RuleCode).HasMaxLength(VotingRule.CodeMaxLength);
        item.Property(i => i.DraftText).HasMaxLength(DecisionContent.TextMaxLength);
        item.Property(i => i.Materials).HasMaxLength(Meeting.TextMaxLength);
        item.Property(i => i.Reporter).HasMaxLength(Meeting.LineMaxLength);
    }
}

internal sealed class SeatMandateMapping : IEntityTypeConfiguration<SeatMandate>
{
    public void Configure(EntityTypeBuilder<SeatMandate> mandate)
    {
        mandate.ToTable("SeatMandates");
        mandate.Property(m => m.Seat).HasMaxLength(MeetingLengths.MemberKey);
        mandate.Property(m => m.TitleRu).HasMaxLength(PositionContent.TitleMaxLength);
        mandate.Property(m => m.TitleEn).HasMaxLength(PositionContent.TitleMaxLength);
        mandate.Property(m => m.DeputyTitle).HasMaxLength(PositionContent.TitleMaxLength);
        mandate.Property(m => m.Personal).HasMaxLength(PersonalContact.KeyLength);
        mandate.Property(m => m.PersonName).HasMaxLength(SeatMandate.NameMaxLength);
        mandate.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
    }
}

internal sealed class RecusalMapping : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.ToTable("Recusals");
        recusal.Property(r => r.Member).HasMaxLength(MeetingLengths.MemberKey);
        recusal.Property(r => r.Reason).HasMaxLength(Meeting.LineMaxLength);
        recusal.Property(r => r.ByName).HasMaxLength(Figure.PersonMaxLength);
        recusal.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId);
        recusal.HasOne<AgendaItem>().WithMany().HasForeignKey(r => r.ItemId);
        recusal.HasIndex(r => new { r.ItemId, r.Member }).IsUnique().HasDatabaseName(UniqueIndexes.OneRecusalOfMember);
    }
}

internal sealed class AttendanceEventMapping : IEntityTypeConfiguration<AttendanceEvent>
{
    public void Configure(EntityTypeBuilder<AttendanceEvent> attendance)
    {
        attendance.ToTable("AttendanceEvents");
        attendance.Property(a => a.Identified).HasMaxLength(AttendanceEvent.IdentifiedMaxLength);
        attendance.Property(a => a.Device).HasMaxLength(AttendanceEvent.DeviceMaxLength);
        attendance.Property(a => a.ByName).HasMaxLength(Figure.PersonMaxLength);
        attendance.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId);
        attendance.HasIndex(a => new { a.Device, a.Sequence }, UniqueIndexes.OneAttendanceOfDevice).IsUnique();
    }
}

internal sealed class PollMapping : IEntityTypeConfiguration<Poll>
{
    public void Configure(EntityTypeBuilder<Poll> poll)
    {
        poll.ToTable("Polls");
        poll.Property(p => p.Text).HasMaxLength(DecisionContent.TextMaxLength);
        poll.Property(p => p.TextHash).HasMaxLength(Poll.HashLength);
        poll.Property(p => p.OpenedBy).HasMaxLength(Figure.PersonMaxLength);
        poll.Property(p => p.AnnulledBy).HasMaxLength(Figure.PersonMaxLength);
        poll.Property(p => p.AnnulReason).HasMaxLength(Meeting.LineMaxLength);
        poll.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
        poll.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.ItemId);
        poll.HasIndex(p => new { p.ItemId, p.Round }, UniqueIndexes.OnePollOfRound).IsUnique();
    }
}

internal sealed class VoteMapping : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> vote)
    {
        vote.ToTable("Votes");
        vote.Property(v => v.Member).HasMaxLength(MeetingLengths.MemberKey);
        vote.Property(v => v.Device).HasMaxLength(AttendanceEvent.DeviceMaxLength);
        vote.Property(v => v.ByName).HasMaxLength(Figure.PersonMaxLength);
        vote.HasOne<Poll>().WithMany().HasForeignKey(v => v.PollId);
        vote.HasIndex(v => new { v.Device, v.Sequence }, UniqueIndexes.OneVoteOfDevice).IsUnique();
    }
}

// No foreign keys and no generated numbers: what is in these three tables tells nothing of the order in which it came.
internal sealed class BallotEnvelopeMapping : IEntityTypeConfiguration<BallotEnvelope>
{
    public void Configure(EntityTypeBuilder<BallotEnvelope> envelope)
    {
        envelope.ToTable("BallotEnvelopes");
        envelope.HasKey(e => new { e.PollId, e.Member });
        envelope.Property(e => e.Member).HasMaxLength(MeetingLengths.MemberKey);
    }
}

internal sealed class SecretBallotMapping : IEntityTypeConfiguration<SecretBallot>
{
    public void Configure(EntityTypeBuilder<SecretBallot> ballot)
    {
        ballot.ToTable("SecretBallots");
        ballot.HasKey(b => b.Key);
        ballot.Property(b => b.Key).HasMaxLength(SecretBallot.KeyLength);
    }
}

internal sealed class BallotCodeMapping : IEntityTypeConfiguration<BallotCode>
{
    public void Configure(EntityTypeBuilder<BallotCode> code)
    {
        code.ToTable("BallotCodes");
        code.HasKey(c => c.Hash);
        code.Property(c => c.Hash).HasMaxLength(BallotCode.HashLength);
        code.Property(c => c.Member).HasMaxLength(MeetingLengths.MemberKey);
    }
}

internal sealed class RegisteredBallotMapping : IEntityTypeConfiguration<RegisteredBallot>
{
    public void Configure(EntityTypeBuilder<RegisteredBallot> ballot)
    {
        ballot.ToTable("RegisteredBallots");
        ballot.Property(b => b.Member).HasMaxLength(MeetingLengths.MemberKey);
        ballot.Property(b => b.Receipt).HasMaxLength(RegisteredBallot.ReceiptMaxLength);
        ballot.Property(b => b.ByName).HasMaxLength(Figure.PersonMaxLength);
        ballot.HasOne<Meeting>().WithMany().HasForeignKey(b => b.MeetingId);
        ballot.HasOne<AgendaItem>().WithMany().HasForeignKey(b => b.ItemId);
        ballot.HasOne<Poll>().WithMany().HasForeignKey(b => b.RunOffOfId);
        ballot.HasIndex(b => new { b.MeetingId, b.ItemId });
    }
}

internal sealed class AssemblyDecisionMapping : IEntityTypeConfiguration<AssemblyDecision>
{
    public void Configure(EntityTypeBuilder<AssemblyDecision> decision)
    {
        decision.ToTable("AssemblyDecisions");
        decision.Property(d => d.Body).HasMaxLength(AssociationBody.CodeMaxLength).HasDefaultValue(MeetingBodies.Assembly);
        decision.Property(d => d.Title).HasMaxLength(DecisionContent.TitleMaxLength);
        // The text of an election has the names of the elected too, its words all candidates: neither has a length of its own.
        decision.Property(d => d.StateReason).HasMaxLength(AssemblyDecision.ReasonMaxLength);
        decision.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
        decision.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.ItemId);
        decision.HasOne<Poll>().WithMany().HasForeignKey(d => d.PollId);
        decision.HasIndex(d => d.PollId).IsUnique();
        decision.HasIndex(d => new { d.Body, d.Year, d.Ordinal }, UniqueIndexes.OneDecisionOfNumber).IsUnique();
    }
}

internal sealed class MinutesMapping : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> minutes)
    {
        minutes.ToTable("MeetingMinutes");
        minutes.Property(m => m.Course).HasMaxLength(Minutes.CourseMaxLength);
        minutes.Property(m => m.Correction).HasMaxLength(Meeting.TextMaxLength);
        minutes.Property(m => m.Hash).HasMaxLength(Minutes.HashLength);
        minutes.Property(m => m.SignedByChair).HasMaxLength(Figure.PersonMaxLength);
        minutes.Property(m => m.SignedBySecretary).HasMaxLength(Figure.PersonMaxLength);
        minutes.Property(m => m.ScanKey).HasMaxLength(Minutes.HashLength);
        minutes.Property(m => m.ScanName).HasMaxLength(Meeting.LineMaxLength);
        minutes.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
        minutes.HasIndex(m => new { m.MeetingId, m.Edition }, UniqueIndexes.OneEditionOfMinutes).IsUnique();
    }
}

internal sealed class MinutesRemarkMapping : IEntityTypeConfiguration<MinutesRemark>
{
    public void Configure(EntityTypeBuilder<MinutesRemark> remark)
    {
        remark.ToTable("MinutesRemarks");
        remark.Property(r => r.Member).HasMaxLength(MeetingLengths.MemberKey);
        remark.Property(r => r.Text).HasMaxLength(Minutes.RemarkMaxLength);
        remark.Property(r => r.Answer).HasMaxLength(Minutes.RemarkMaxLength);
        remark.Property(r => r.ByName).HasMaxLength(Figure.PersonMaxLength);
        remark.HasOne<Minutes>().WithMany().HasForeignKey(r => r.MinutesId);
    }
}

internal sealed class DissentNoteMapping : IEntityTypeConfiguration<DissentNote>
{
    public void Configure(EntityTypeBuilder<DissentNote> note)
    {
        note.ToTable("DissentNotes");
        note.Property(n => n.Member).HasMaxLength(MeetingLengths.MemberKey);
        note.Property(n => n.Text).HasMaxLength(Minutes.RemarkMaxLength);
        note.Property(n => n.ByName).HasMaxLength(Figure.PersonMaxLength);
        note.HasOne<Meeting>().WithMany().HasForeignKey(n => n.MeetingId);
        note.HasOne<AgendaItem>().WithMany().HasForeignKey(n => n.ItemId);
    }
}
