using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>What of the Association is called how, for the staff and for readers.</summary>
public static class AssociationWords
{
    public static string Of(AssociationBodyKind kind) => kind switch
    {
        AssociationBodyKind.GeneralAssembly => "Общее собрание",
        AssociationBodyKind.Collegium => "Коллегия",
        AssociationBodyKind.Department => "Отдел",
        AssociationBodyKind.Subdivision => "Подразделение отдела",
        AssociationBodyKind.SoleExecutive => "Единоличный исполнительный орган",
        AssociationBodyKind.Auditor => "Ревизор или ревизионная комиссия",
        AssociationBodyKind.CountingCommission => "Счётная комиссия",
        AssociationBodyKind.Commission => "Комиссия",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static LocalizedText Of(AssociationDocumentType type) => type switch
    {
        AssociationDocumentType.Charter => new("Устав", "Charter"),
        AssociationDocumentType.AnnualReport => new("Годовой отчёт", "Annual report"),
        AssociationDocumentType.Accounts => new("Бухгалтерская отчётность", "Accounts"),
        AssociationDocumentType.Minutes => new("Протокол", "Minutes"),
        AssociationDocumentType.AuditReport => new("Заключение ревизора", "Auditor’s report"),
        AssociationDocumentType.Regulation => new("Положение", "Regulation"),
        AssociationDocumentType.Other => new("Другой документ", "Other document"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static LocalizedText Of(ConsultativeSort sort) => sort switch
    {
        ConsultativeSort.Administration => new("администрация края", "administration of the region"),
        ConsultativeSort.Deputy => new("депутат", "deputy"),
        ConsultativeSort.PublicFigure => new("общественный деятель", "public figure"),
        ConsultativeSort.Institution => new("организация", "organisation"),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };

    public static LocalizedText Of(MembershipEligibility eligibility) => eligibility switch
    {
        MembershipEligibility.Eligible => new("может вступить", "may join"),
        MembershipEligibility.EligibleNearLimit => new("может вступить; близко к порогу", "may join; near the limit"),
        MembershipEligibility.NotEligibleNearLimit => new("не может вступить; близко к порогу", "may not join; near the limit"),
        MembershipEligibility.NotEligible => new("не может вступить", "may not join"),
        _ => throw new ArgumentOutOfRangeException(nameof(eligibility), eligibility, null),
    };

    /// <summary>The number by which a town could join, with its time, source and limit.</summary>
    public static LocalizedText Of(EligibilityBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var (people, limit) = (Numbers.Show(basis.People), Numbers.Show((decimal)basis.LimitPeople));
        var words = Of(basis.Result);
        return new(
            $"{people} чел., {YearOf(basis) ?? "год не указан"}, {basis.SourceRu}; порог {limit}: {words.Ru}",
            $"{people} people, {YearOf(basis) ?? "year not stated"}, {basis.SourceEn}; limit {limit}: {words.En}");
    }

    private static string? YearOf(EligibilityBasis basis) => basis.Period is not { } period ? null
        : period.IsDay ? period.Start.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : period.Year.ToString(CultureInfo.InvariantCulture);
}
