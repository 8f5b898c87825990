using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A body as it is being typed.</summary>
public sealed class BodyFormModel
{
    public AssociationBodyKind? Kind { get; set; } = AssociationBodyKind.Subdivision;
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string? Parent { get; set; }
    public string Order { get; set; } = "";
    public List<LineFormModel> Composition { get; set; } = [];
    public List<LineFormModel> Functions { get; set; } = [];
    public bool IsDissolved { get; set; }

    public static BodyFormModel Of(BodyContent content) => new()
    {
        Kind = content.Kind,
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        Parent = content.Parent,
        Order = content.Order == 0 ? "" : content.Order.ToString(CultureInfo.InvariantCulture),
        Composition = [.. content.Composition.Select(LineFormModel.Of)],
        Functions = [.. content.Functions.Select(LineFormModel.Of)],
        IsDissolved = content.IsDissolved,
    };

    public (BodyContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            Kind = Kind ?? AssociationBodyKind.Subdivision,
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            Parent = Kind == AssociationBodyKind.GeneralAssembly ? null : Parent,
            Order = TypedOrder.Read(Order, nameof(Order), problems),
            Composition = [.. Composition.Select(line => line.Read())],
            Functions = [.. Functions.Select(line => line.Read())],
            IsDissolved = IsDissolved,
        }, problems);
    }
}

/// <summary>A line in two languages as it is being typed.</summary>
public sealed class LineFormModel
{
    public string Ru { get; set; } = "";
    public string En { get; set; } = "";

    public static LineFormModel Of(LocalizedText line) => new() { Ru = line.Ru, En = line.En };

    public LocalizedText Read() => new(Ru.Trim(), En.Trim());
}

/// <summary>The place of something among its neighbours: a small whole number; empty is the first.</summary>
public static class TypedOrder
{
    public static int Read(string text, string field, List<InputProblem> problems)
    {
        if (text.Trim().Length == 0)
            return 0;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order <= 1000)
            return order;
        problems.Add(new(field, "Порядок — целое число от 0 до 1000."));
        return 0;
    }
}
