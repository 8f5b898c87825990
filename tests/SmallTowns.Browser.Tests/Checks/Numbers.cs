namespace SmallTowns.Browser.Tests.Checks;

internal static class Numbers
{
    /// <summary>Numbers whose digits stand on two lines.</summary>
    private const string Script =
        """
        () => {
          const broken = [], range = document.createRange();
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let text; text = texts.nextNode();) {
            const home = text.parentElement;
            if (!home.checkVisibility({ contentVisibilityAuto: true }) || home.closest('.visually-hidden, svg, code, math, a[href*="//"]')) continue;
            for (const number of text.data.matchAll(/\d[\d\u00a0\u202f]*([,.]\d+)?(-[а-яё]+|\u00a0?%)?/g)) {
              range.setStart(text, number.index);
              range.setEnd(text, number.index + number[0].trimEnd().length);
              const tops = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
              if (Math.max(...tops) - Math.min(...tops) > 6) broken.push(`breaks ${number[0]} in ${home.outerHTML.slice(0, 100)}`);
            }
          }
          return broken;
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>(Script);
}
