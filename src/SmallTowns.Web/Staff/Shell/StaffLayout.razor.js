const year = 365 * 24 * 60 * 60;

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

let layout;

// Once for each circuit of the page, which may have chosen other colours since it was opened; what follows stands as long as the page.
export function start(newLayout) {
  layout = newLayout;
  return document.documentElement.dataset.theme;
}

document.addEventListener('click', event => {
  if (!event.target.closest?.('.staff-skip'))
    return;
  // A bare "#main" would lead to the base address, and the router would follow it.
  event.preventDefault();
  event.stopPropagation();
  document.getElementById('main')?.focus();
}, { capture: true });
document.addEventListener('input', tellAfterPause);
addEventListener('beforeunload', event => {
  if (document.querySelector('[data-unsent]'))
    event.preventDefault();
});
// While the circuit is away nobody listens.
darkSystem.addEventListener('change', () => layout?.invokeMethodAsync('FollowSystemAsync', darkSystem.matches).catch(() => {}));

// A field marked data-live tells what is typed after a pause, not only on leaving it and not with every key.
const pauseMilliseconds = 350;
const pauses = new WeakMap();

function tellAfterPause({ target }) {
  if (!target.matches?.('[data-live]'))
    return;
  clearTimeout(pauses.get(target));
  pauses.set(target, setTimeout(() => target.dispatchEvent(new Event('change', { bubbles: true })), pauseMilliseconds));
}

// The bar above a text in Markdown works on what is marked in the text below it.
const wraps = { bold: ['**', '**'], italic: ['*', '*'], link: ['[', '](https://)'] };
const lines = { heading: '## ', list: '- ', numbers: '1. ', quote: '> ' };

document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-markdown]');
  const text = button?.closest('.markdown-field')?.querySelector('textarea');
  if (!text)
    return;
  const { selectionStart: from, selectionEnd: to, value } = text;
  const name = button.dataset.markdown;
  if (name in wraps) {
    const [before, after] = wraps[name];
    text.setRangeText(before + value.slice(from, to) + after, from, to, 'end');
    // With nothing marked one goes on writing between the signs.
    const cursor = from === to ? from + before.length : text.selectionEnd;
    text.setSelectionRange(cursor, cursor);
  } else {
    const start = value.lastIndexOf('\n', from - 1) + 1;
    text.setRangeText(value.slice(start, to).split('\n').map(line => lines[name] + line).join('\n'), start, to, 'end');
  }
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
  text.dispatchEvent(new Event('change', { bubbles: true }));
});

export function systemIsDark() {
  return darkSystem.matches;
}

export function chooseTheme(cookie, theme) {
  const path = new URL('staff', document.baseURI).pathname;
  document.documentElement.dataset.theme = theme;
  document.cookie = `${cookie}=${theme}; path=${path}; max-age=${theme === 'auto' ? 0 : year}; samesite=lax`;
}
