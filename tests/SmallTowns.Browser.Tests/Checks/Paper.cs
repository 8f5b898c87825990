using System.Globalization;

namespace SmallTowns.Browser.Tests.Checks;

/// <summary>A page on paper says what it says on a screen of the same width, loses nothing and says where it is from.</summary>
internal static class Paper
{
    /// <summary>Rows and pictures that are not drawn or stand out of the page, and captions that may part from what they name.</summary>
    private const string Script =
        """
        () => {
          const shown = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
          const outside = element => element.getBoundingClientRect().right > innerWidth + 1;
          const kept = [...document.querySelectorAll('main :is(tbody tr, figure > svg, .map-frame > svg, .downloads a)')].filter(element => !element.closest('.no-print'));
          const parting = [...document.querySelectorAll('main :is(figcaption:first-child, caption)')].filter(caption => getComputedStyle(caption).breakAfter !== 'avoid');
          return [
            ...kept.filter(element => !shown(element)).map(element => `loses ${element.outerHTML.slice(0, 100)}`),
            ...[...kept, ...document.querySelectorAll('main :is(td, th)')].filter(outside).map(element => `cuts ${element.outerHTML.slice(0, 100)}`),
            ...parting.map(caption => `parts ${caption.outerHTML.slice(0, 100)} from what it names`),
          ];
        }
        """;

    /// <summary>What is to be read and is no control. (A map has its names twice, for narrow and for wide places: either will do.)</summary>
    private const string Texts =
        """
        () => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), read = [];
          for (let text; text = walker.nextNode();) {
            const home = text.parentElement, words = text.data.trim();
            if (words && home.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
              && !home.closest('.no-print, .visually-hidden, .breadcrumbs, .skip, .compare-bar, form, button, .button, .pick')) read.push(words);
          }
          return read;
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor)
    {
        await visitor.WearAsync(new Look(Look.Paper.Width));
        var onScreen = await visitor.Page.EvaluateAsync<string[]>(Texts);
        await visitor.WearAsync(Look.Paper);
        var address = new Uri(visitor.Page.Url).AbsoluteUri;
        var foot = await visitor.Page.Locator(".print-foot").InnerTextAsync();
        var isSigned = foot.StartsWith(address, StringComparison.Ordinal) && foot.Contains(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return
        [
            .. await visitor.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults),
            .. await visitor.Page.EvaluateAsync<string[]>(Script),
            .. onScreen.Except(await visitor.Page.EvaluateAsync<string[]>(Texts)).Select(words => $"does not say “{words}”"),
            .. isSigned ? (string[])[] : [$"is signed \"{foot}\" on paper"],
        ];
    }
}
