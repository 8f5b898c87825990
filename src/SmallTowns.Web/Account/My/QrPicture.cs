using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace SmallTowns.Web.Account.My;

/// <summary>A QR code as one path: no styles of its own, which the content policy would refuse.</summary>
public static class QrPicture
{
    public static MarkupString Of(string text, string title)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return (MarkupString)string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="account-qr" role="img" aria-label="{title}" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><path d="{path}" fill="#000"/></svg>""");
    }
}
