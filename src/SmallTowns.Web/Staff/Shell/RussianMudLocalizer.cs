using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>Gives MudBlazor's components their Russian words; the library speaks English only.</summary>
public sealed class RussianMudLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] => MudWords.Russian.TryGetValue(key, out var text)
        ? new LocalizedString(key, text)
        : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] => this[key] is { ResourceNotFound: false } found
        ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, found.Value, arguments))
        : this[key];
}
