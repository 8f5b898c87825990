// Going through rows by the keyboard. Boxes that tick rows: up and down go to the next one, space ticks it as always, Enter opens
// the row. Fields of a table that is typed: up, down and Enter go on, and Enter never sends half a table; a column that is pasted
// into one of them goes on downwards from there, and a block of several columns into the field for pasting.
const ticks = '.is-picked-by-keys .review-pick input';
const fields = '.is-typed-by-keys input.field-control';

document.addEventListener('keydown', event => {
  const { target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey)
    return;
  const kind = target.matches?.(ticks) ? ticks : target.matches?.(fields) ? fields : null;
  const step = key === 'ArrowDown' || (key === 'Enter' && kind === fields && !event.shiftKey) ? 1
    : key === 'ArrowUp' || (key === 'Enter' && kind === fields) ? -1 : 0;
  if (kind && step) {
    event.preventDefault();
    const all = [...document.querySelectorAll(kind)];
    const next = all[all.indexOf(target) + step];
    next?.focus();
    if (kind === fields)
      next?.select();
  } else if (kind === ticks && key === 'Enter') {
    event.preventDefault();
    target.closest('tr')?.querySelector('a')?.click();
  }
});

document.addEventListener('paste', event => {
  const { target } = event;
  if (!target.matches?.(fields))
    return;
  const lines = event.clipboardData.getData('text').replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && !lines[0].includes('\t'))
    return;
  // The browser would drop the line breaks and make one long number of many.
  event.preventDefault();
  const block = document.querySelector('.is-pasted textarea');
  if (lines.some(line => line.includes('\t')) && block) {
    put(block, lines.join('\n'));
    block.focus();
    return;
  }
  const all = [...document.querySelectorAll(fields)].slice([...document.querySelectorAll(fields)].indexOf(target));
  lines.slice(0, all.length).forEach((line, i) => put(all[i], line.trim()));
});

function put(field, text) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
