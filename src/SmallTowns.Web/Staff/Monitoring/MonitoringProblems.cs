using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Monitoring;

/// <summary>What a form says of a command that was not carried out.</summary>
internal static class MonitoringProblems
{
    public static Problems Of(MonitoringOutcome outcome) => outcome switch
    {
        MonitoringOutcome.Invalid invalid => new(invalid.Problems),
        MonitoringOutcome.Refused refused => new([new InputProblem("", refused.Sentence)]),
        MonitoringOutcome.Overtaken => new([new InputProblem("", "Тем временем это изменил кто-то другой. Скопируйте набранное и откройте страницу ещё раз.")]),
        _ => Problems.None,
    };
}
