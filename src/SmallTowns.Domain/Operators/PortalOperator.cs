using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Operators;

/// <summary>Who runs the portal and answers for it. There is one row; what is not known yet is empty.</summary>
public sealed class PortalOperator : Entity, IRecorded
{
    /// <summary>The key of the one row, which is made with the database.</summary>
    public const int OnlyId = 1;

    public const int LineMaxLength = 300;
    public const int UrlMaxLength = 1000;

    public string? NameRu { get; set; }
    public string? NameEn { get; set; }
    public string? LegalFormRu { get; set; }
    public string? LegalFormEn { get; set; }
    public string? AddressRu { get; set; }
    public string? AddressEn { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>For journalists; with <see cref="PressHoursRu"/>, when somebody answers it.</summary>
    public string? PressPhone { get; set; }
    public string? PressHoursRu { get; set; }
    public string? PressHoursEn { get; set; }

    /// <summary>The office that answers for personal data, not the person who holds it: the row and its history keep what is written for good.</summary>
    public string? DataOfficeRu { get; set; }
    public string? DataOfficeEn { get; set; }

    /// <summary>Where the document on personal data is published.</summary>
    public string? PolicyUrl { get; set; }

    public string RecordSubject => RecordSubjects.Operator;
    public string RecordKey => RecordSubjects.Operator;
    public Scope? RecordScope => null;
}
