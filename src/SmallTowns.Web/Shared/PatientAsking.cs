using System.Net;

namespace SmallTowns.Web.Shared;

/// <summary>Asks another server, and again after some time where it stumbles or does not answer.</summary>
public static class PatientAsking
{
    /// <param name="waits">Before each time it is asked again.</param>
    /// <param name="stumbles">Answers after which it is asked again.</param>
    /// <param name="read">What is made of the answer: of one that is no stumble, or of the last one.</param>
    public static async Task<T> AskAsync<T>(
        HttpClient http, Uri address, IReadOnlyList<TimeSpan> waits, Func<HttpStatusCode, bool> stumbles, Func<HttpResponseMessage, Task<T>> read, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(waits);
        ArgumentNullException.ThrowIfNull(stumbles);
        ArgumentNullException.ThrowIfNull(read);
        for (var time = 0; ; time++)
        {
            try
            {
                using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (time == waits.Count || !stumbles(answer.StatusCode))
                    return await read(answer);
            }
            catch (Exception fault) when (time < waits.Count && IsOfTheNet(fault, cancellationToken))
            {
                // It is asked again.
            }

            await Task.Delay(waits[time], clock, cancellationToken);
        }
    }

    /// <summary>Whether the other server did not answer, or not in time.</summary>
    public static bool IsOfTheNet(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested);
}
