namespace SmallTowns.Browser.Tests.Checks;

/// <summary>Maps and charts as Chromium draws them, in the fonts of this machine: the server can only reckon how wide a word is.</summary>
internal static class Drawings
{
    /// <summary>
    /// Letters are measured without the empty parts of their line. A word may lie on no other word, no dot and no line of a chart;
    /// it stays in the picture and is at least 12 px high, the number in a dot at least 10.5.
    /// </summary>
    private const string Script =
        """
        () => {
          const faults = [];
          const letters = text => {
            const box = text.getBoundingClientRect(), upright = text.matches('.upright');
            const [aside, above] = upright ? [box.width * .2, 0] : [0, box.height * .2];
            return { left: box.left + aside, right: box.right - aside, top: box.top + above, bottom: box.bottom - above, name: text.textContent };
          };
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const touches = (box, dot) => {
            const [x, y] = [(dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2];
            return Math.hypot(x - Math.max(box.left, Math.min(x, box.right)), y - Math.max(box.top, Math.min(y, box.bottom))) < dot.width / 2;
          };
          const crosses = (line, box) => {
            const place = end => new DOMPoint(line['x' + end].baseVal.value, line['y' + end].baseVal.value).matrixTransform(line.getScreenCTM());
            const [from, to] = [place(1), place(2)];
            let [enter, leave] = [0, 1];
            for (const [start, step, low, high] of [[from.x, to.x - from.x, box.left, box.right], [from.y, to.y - from.y, box.top, box.bottom]]) {
              if (step === 0 && (start <= low || start >= high)) return false;
              if (step === 0) continue;
              const ends = [(low - start) / step, (high - start) / step];
              [enter, leave] = [Math.max(enter, Math.min(...ends)), Math.min(leave, Math.max(...ends))];
            }
            return enter < leave;
          };
          for (const svg of document.querySelectorAll('main figure svg')) {
            const shown = [...svg.querySelectorAll('text')].filter(text => text.getBoundingClientRect().width > 0);
            if (svg.ownerSVGElement || !svg.checkVisibility() || shown.length === 0) continue;
            const frame = svg.getBoundingClientRect(), tell = (text, fault) => faults.push(`${svg.getAttribute('class') ?? 'map'}: "${text}" ${fault}`);
            const words = shown.filter(text => !text.matches('.map-digit')).map(letters);
            const dots = [...svg.querySelectorAll('circle:not(.map-hit, .map-key)')].map(dot => dot.getBoundingClientRect());
            const lines = [...svg.querySelectorAll('line.series')];
            words.forEach((word, index) => {
              if (word.left < frame.left - 1.5 || word.right > frame.right + 1.5 || word.top < frame.top || word.bottom > frame.bottom) tell(word.name, 'leaves the picture');
              words.slice(index + 1).filter(other => meet(word, other)).forEach(other => tell(word.name, `lies on "${other.name}"`));
              if (dots.some(dot => touches(word, dot))) tell(word.name, 'lies on a dot');
              if (lines.some(line => crosses(line, word))) tell(word.name, 'is struck through');
            });
            for (const text of shown) {
              const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
              if (size < (text.matches('.map-digit') ? 10.5 : 12)) tell(text.textContent, `is ${size.toFixed(1)} px high`);
            }
          }
          return faults;
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>(Script);
}
