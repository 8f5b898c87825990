using SmallTowns.Domain.Places;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Regions;

/// <summary>A region as it is being typed: numbers still as text.</summary>
public sealed class RegionFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Oktmo { get; set; } = "";
    public string CadastralOkrugs { get; set; } = "";
    public string Centre { get; set; } = "";
    public string FirstBeltFromMinutes { get; set; } = "";
    public string FirstBeltToMinutes { get; set; } = "";
    public string SecondBeltToMinutes { get; set; } = "";
    public string SmallToPeople { get; set; } = "";
    public string MediumToPeople { get; set; } = "";
    public string BigToPeople { get; set; } = "";
    public string LargeToPeople { get; set; } = "";
    public string MembershipWarningBandPercent { get; set; } = "";
    public string ComparedFromPercent { get; set; } = "";

    public static RegionFormModel Of(RegionContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        Oktmo = content.Oktmo ?? "",
        CadastralOkrugs = content.CadastralOkrugs ?? "",
        Centre = content.Centre,
        FirstBeltFromMinutes = TypedNumber.WriteExactly(content.FirstBeltFromMinutes),
        FirstBeltToMinutes = TypedNumber.WriteExactly(content.FirstBeltToMinutes),
        SecondBeltToMinutes = TypedNumber.WriteExactly(content.SecondBeltToMinutes),
        SmallToPeople = TypedNumber.WriteExactly(content.SmallToPeople),
        MediumToPeople = TypedNumber.WriteExactly(content.MediumToPeople),
        BigToPeople = TypedNumber.WriteExactly(content.BigToPeople),
        LargeToPeople = TypedNumber.WriteExactly(content.LargeToPeople),
        MembershipWarningBandPercent = TypedNumber.WriteExactly(content.MembershipWarningBandPercent),
        ComparedFromPercent = TypedNumber.WriteExactly(content.ComparedFromPercent),
    };

    public (RegionContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            Oktmo = Line(Oktmo),
            CadastralOkrugs = Line(CadastralOkrugs),
            Centre = Centre,
            FirstBeltFromMinutes = Number(FirstBeltFromMinutes, nameof(FirstBeltFromMinutes)),
            FirstBeltToMinutes = Number(FirstBeltToMinutes, nameof(FirstBeltToMinutes)),
            SecondBeltToMinutes = Number(SecondBeltToMinutes, nameof(SecondBeltToMinutes)),
            SmallToPeople = People(SmallToPeople, nameof(SmallToPeople)),
            MediumToPeople = People(MediumToPeople, nameof(MediumToPeople)),
            BigToPeople = People(BigToPeople, nameof(BigToPeople)),
            LargeToPeople = People(LargeToPeople, nameof(LargeToPeople)),
            MembershipWarningBandPercent = Number(MembershipWarningBandPercent, nameof(MembershipWarningBandPercent)),
            ComparedFromPercent = Number(ComparedFromPercent, nameof(ComparedFromPercent)),
        }, problems);

        double Number(string text, string field)
        {
            if (TypedNumber.TryRead(text, out var number) && number is { } read)
                return (double)read;
            problems.Add(new(field, "Введите число."));
            return 0;
        }

        int People(string text, string field)
        {
            if (TypedNumber.TryRead(text, out var number) && number is { } read && read == decimal.Truncate(read) && read is > 0 and <= int.MaxValue)
                return (int)read;
            problems.Add(new(field, "Введите целое число человек."));
            return 0;
        }
    }
}
