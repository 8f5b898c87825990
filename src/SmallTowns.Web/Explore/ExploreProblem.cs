using Microsoft.AspNetCore.Http.HttpResults;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Explore;

/// <summary>The refusal of a program's question: a sentence for each part of the address that means nothing.</summary>
public static class ExploreProblem
{
    public static ValidationProblem Of(IReadOnlyList<ExploreFault> faults) => TypedResults.ValidationProblem(
        faults.GroupBy(fault => fault.Parameter).ToDictionary(group => group.Key, group => group.Select(Sentence).ToArray()),
        string.Join(" ", faults.Select(Sentence)), title: T("На такой вопрос нет ответа", "There is no answer to this question"));

    private static string Sentence(ExploreFault fault) => fault.Value.Length == 0 ? fault.Sentence : T($"«{fault.Value}»", $"“{fault.Value}”") + ": " + fault.Sentence;
}
