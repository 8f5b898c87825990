// A double click, a double Enter, a held Enter do a thing once: the second press of a button that sends, saves, confirms or asks, and the
// second sending of the same form right after the first, go nowhere. What adds a row (data-repeats), moves it or turns a page may be pressed
// as fast as one likes.
const soonMilliseconds = 700;
const guarded = ['.mud-button-filled', '.mud-button-outlined', '.form-actions button', '.mud-dialog-actions button', '[data-once]']
  .map(button => `${button}:not([data-repeats])`).join();
const ours = '.staff-app, .mud-dialog';
let last = { what: null, at: 0 };

addEventListener('click', event => {
  const button = event.target.closest?.('button, a');
  // A button that sends a form is held back as that form.
  if (button?.matches(guarded) && button.closest(ours) && !(button.type === 'submit' && button.form))
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
  // After the first press the page may have drawn another such button in the same place.
  const isAgain = now - last.at < soonMilliseconds && (last.what === what || event.detail > 1);
  if (isAgain) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  last = { what, at: now };
}
