using SmallTowns.Domain.Assessments;

namespace SmallTowns.Web.Monitoring.Assessments;

public static class AssessmentWords
{
    public static string Of(AssessmentState state) => state switch
    {
        AssessmentState.Draft => "заполняется",
        AssessmentState.Submitted => "ждёт проверки",
        AssessmentState.Checked => "проверена",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
