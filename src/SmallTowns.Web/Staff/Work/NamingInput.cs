using System.Globalization;
using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>Who sees to an assignment and who helps, as the form has it, with what stood when it was opened: what others change meanwhile is not undone unseen.</summary>
public sealed class NamingInput
{
    public int? ControllerUserId { get; set; }
    public List<string> HelperUsers { get; set; } = [];
    public List<string> HelperBodies { get; set; } = [];
    public string Reason { get; set; } = "";
    public int OpenedController { get; set; }
    public List<string> OpenedUsers { get; set; } = [];
    public List<string> OpenedBodies { get; set; } = [];

    public static NamingInput Of(Assignment row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (users, bodies) = (Keys(row.Helpers.Select(helper => helper.UserId)), Keys(row.Helpers.Select(helper => helper.BodyId)));
        return new()
        {
            ControllerUserId = row.ControllerUserId,
            HelperUsers = [.. users],
            HelperBodies = [.. bodies],
            OpenedController = row.ControllerUserId,
            OpenedUsers = users,
            OpenedBodies = bodies,
        };
    }

    /// <summary>What the person has changed, upon what stands now.</summary>
    public NamingInput Upon(Assignment row)
    {
        var now = Of(row);
        if (ControllerUserId != OpenedController)
            now.ControllerUserId = ControllerUserId;
        now.HelperUsers = Joined(now.HelperUsers, OpenedUsers, HelperUsers);
        now.HelperBodies = Joined(now.HelperBodies, OpenedBodies, HelperBodies);
        now.Reason = Reason;
        return now;
    }

    /// <summary>Whether anything is chosen or written that did not stand there.</summary>
    public bool IsChanged() =>
        Reason.Length > 0 || (ControllerUserId ?? 0) != OpenedController || !HelperUsers.ToHashSet().SetEquals(OpenedUsers) || !HelperBodies.ToHashSet().SetEquals(OpenedBodies);

    public AssignmentPeople Read() => new(ControllerUserId ?? 0, Numbers(HelperUsers), Numbers(HelperBodies));

    private static List<string> Joined(List<string> now, List<string> opened, List<string> chosen) =>
        [.. now.Where(id => chosen.Contains(id) || !opened.Contains(id)).Union(chosen.Where(id => !opened.Contains(id)))];

    private static List<string> Keys(IEnumerable<int?> ids) => [.. ids.OfType<int>().Select(id => id.ToString(CultureInfo.InvariantCulture))];

    private static IReadOnlyList<int> Numbers(IEnumerable<string> ids) => [.. ids.Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
