using System.Text;

namespace SmallTowns.Web.Tests.Fuzz;

/// <param name="IsCutOff">The sender hangs up before the body is whole.</param>
internal sealed record OddRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, bool IsCutOff)
{
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(Head()));
        bytes.Write(Body);
        return bytes.ToArray();
    }

    public override string ToString()
    {
        var head = Head();
        return $"{(head.Length > 1500 ? head[..1500] + "…" : head)}[{Body.Length} bytes: {Encoding.Latin1.GetString(Body.AsSpan(0, Math.Min(Body.Length, 300)))}]";
    }

    private string Head()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        return head.Append("Connection: close\r\n\r\n").ToString();
    }
}
