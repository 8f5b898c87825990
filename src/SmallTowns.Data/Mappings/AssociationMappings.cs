using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Association;

namespace SmallTowns.Data.Mappings;

internal sealed class AssociationBodyMapping : IEntityTypeConfiguration<AssociationBody>
{
    public void Configure(EntityTypeBuilder<AssociationBody> body)
    {
        body.Property(b => b.Code).HasMaxLength(AssociationBody.CodeMaxLength);
        body.HasIndex(b => b.Code).IsUnique();
        body.Property(b => b.NameRu).HasMaxLength(AssociationBody.NameMaxLength);
        body.Property(b => b.NameEn).HasMaxLength(AssociationBody.NameMaxLength);
        body.HasMany(b => b.Functions).WithOne().HasForeignKey(f => f.BodyId);
        body.HasMany(b => b.Positions).WithOne().HasForeignKey(p => p.BodyId);
    }
}

internal sealed class BodyFunctionMapping : IEntityTypeConfiguration<BodyFunction>
{
    public void Configure(EntityTypeBuilder<BodyFunction> function)
    {
        function.Property(f => f.TextRu).HasMaxLength(BodyFunction.TextMaxLength);
        function.Property(f => f.TextEn).HasMaxLength(BodyFunction.TextMaxLength);
    }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> position)
    {
        position.Property(p => p.TitleRu).HasMaxLength(Position.TitleMaxLength);
        position.Property(p => p.TitleEn).HasMaxLength(Position.TitleMaxLength);
        position.Property(p => p.HolderName).HasMaxLength(Position.HolderMaxLength);
    }
}

internal sealed class AssociationGoalMapping : IEntityTypeConfiguration<AssociationGoal>
{
    public void Configure(EntityTypeBuilder<AssociationGoal> goal)
    {
        goal.HasIndex(g => g.Number).IsUnique();
        goal.Property(g => g.TextRu).HasMaxLength(AssociationGoal.TextMaxLength);
        goal.Property(g => g.TextEn).HasMaxLength(AssociationGoal.TextMaxLength);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasIndex(m => new { m.TownId, m.Since }).IsUnique();
        membership.Property(m => m.Decision).HasMaxLength(Membership.DecisionMaxLength);
    }
}
