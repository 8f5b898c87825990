using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Mappings;

internal sealed class StaffUserMapping : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(StaffUser.NameMaxLength);
        user.HasMany(u => u.Towns).WithMany().UsingEntity(
            "StaffTowns",
            right => right.HasOne(typeof(Town)).WithMany().HasForeignKey("TownId"),
            left => left.HasOne(typeof(StaffUser)).WithMany().HasForeignKey("UserId"));
        user.HasMany(u => u.Departments).WithMany().UsingEntity(
            "StaffDepartments",
            // A director whose only department was gone would decide about everything.
            right => right.HasOne(typeof(AssociationBody)).WithMany().HasForeignKey("BodyId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(StaffUser)).WithMany().HasForeignKey("UserId"));
        user.HasMany(u => u.Duties).WithOne().HasForeignKey(d => d.UserId);
    }
}

internal sealed class GivenDutyMapping : IEntityTypeConfiguration<GivenDuty>
{
    public void Configure(EntityTypeBuilder<GivenDuty> duty)
    {
        duty.ToTable("StaffDuties");
        duty.Ignore(d => d.Held);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
        session.Property(s => s.Address).HasMaxLength(Session.AddressMaxLength);
        session.HasIndex(s => new { s.UserId, s.MadeUtc });
        session.HasIndex(s => s.EndsUtc);
        session.HasOne<StaffUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}

internal sealed class UsedCodeMapping : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> code)
    {
        code.HasKey(c => new { c.UserId, c.Step });
        code.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class PersonalDraftMapping : IEntityTypeConfiguration<PersonalDraft>
{
    public void Configure(EntityTypeBuilder<PersonalDraft> draft)
    {
        draft.Property(d => d.Form).HasMaxLength(PersonalDraft.FormMaxLength);
        draft.HasIndex(d => new { d.UserId, d.Form }).IsUnique();
        draft.HasOne<StaffUser>().WithMany().HasForeignKey(d => d.UserId);
    }
}

internal sealed class TownResponsibilityMapping : IEntityTypeConfiguration<TownResponsibility>
{
    public void Configure(EntityTypeBuilder<TownResponsibility> responsibility)
    {
        responsibility.HasIndex(r => r.TownId).IsUnique();
        responsibility.HasOne<StaffUser>().WithMany().HasForeignKey(r => r.UserId);
    }
}
