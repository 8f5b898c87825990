using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>A QR code as one path: no styles of its own, which the content policy would refuse.</summary>
public static class QrPicture
{
    /// <param name="title">What a screen reader says instead; the portal's own words.</param>
    /// <param name="cssClass">Of the picture.</param>
    public static MarkupString Of(string text, string title, string cssClass)
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
            $"""<svg class="{cssClass}" role="img" aria-label="{title}" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><rect width="{modules.Count}" height="{modules.Count}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
