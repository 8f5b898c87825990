// A double click, a double Enter, a held Enter do a thing once: the second press of the same button or the second sending of the same
// form right after the first goes nowhere. Where repeating is the point (data-repeats, rows, pages of a list) nothing is held back.
const soonMilliseconds = 700;
const free = '[data-repeats], .rows-actions, .mud-table-pagination, .mud-data-grid-pager, .markdown-bar';
let last = { what: null, at: 0 };

addEventListener('click', event => {
  const button = event.target.closest?.('.staff-app button, .staff-app a.mud-button-root, .mud-dialog button, .mud-popover .mud-menu-item');
  // A button that sends a form is held back as that form.
  if (button && !button.closest(free) && !(button.type === 'submit' && button.form))
    once(event, button);
}, { capture: true });
addEventListener('submit', event => once(event, event.target), { capture: true });
addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.repeat && !event.target.closest?.('textarea'))
    event.preventDefault();
}, { capture: true });
// Whoever types in between means it.
addEventListener('input', () => last = { what: null, at: 0 }, { capture: true });

function once(event, what) {
  const now = performance.now();
  // After the first press the page may have drawn another button in the same place.
  const isAgain = now - last.at < soonMilliseconds && (last.what === what || event.detail > 1);
  if (isAgain) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  last = { what, at: now };
}
