// A broken wire is noticed late: what was typed meanwhile went nowhere, and only the browser knows it. When the page lives
// again its fields are told once more, and the cursor and the page stand where they stood. Edited fields carry data-edited.
const controls = 'main .field-control, main .field-check input';
const patienceMilliseconds = 10_000;
const titleMilliseconds = 1_000;
const glanceMilliseconds = 100;

const dialog = document.getElementById('components-reconnect-modal');
let kept = null;
let isNewCircuit = false;

document.addEventListener('input', ({ target }) => {
  if (target.closest('main'))
    target.dataset.edited = '';
});
document.addEventListener('circuit-renewed', () => isNewCircuit = true);
dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show')
    keep();
});
dialog.addEventListener('close', giveBack);

function keep() {
  const named = [...byName()];
  isNewCircuit = false;
  kept = {
    app: document.querySelector('.staff-app'),
    page: page(),
    top: scrollY,
    fields: named.filter(([, control]) => 'edited' in control.dataset).map(([name, { value, checked }]) => ({ name, value, isChecked: checked })),
    cursor: cursorIn(named.find(([, control]) => control === document.activeElement)),
  };
}

async function giveBack() {
  const mine = kept;
  if (isNewCircuit) {
    if (!await isDrawnAnew(mine))
      return;
    scrollTo(scrollX, mine.top);
  }
  for (const { name, value, isChecked } of mine.fields) {
    const control = byName().get(name);
    // What was typed since the page was drawn anew is newer.
    if (!control || isNewCircuit && 'edited' in control.dataset)
      continue;
    Object.assign(control, control.type === 'checkbox' ? { checked: isChecked } : { value });
    control.dataset.edited = '';
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (isNewCircuit)
    await titleTookCursor();
  // Nor is the cursor taken from where the person has put it meanwhile.
  const place = document.activeElement;
  const control = place?.matches('input, textarea, select, button') && !isNowhere(place) ? null : byName().get(mine.cursor?.name);
  control?.focus({ preventScroll: true });
  if (mine.cursor?.end !== undefined)
    control?.setSelectionRange(mine.cursor.start, mine.cursor.end);
}

// Not for another person, nor for another page; and a field may be gone that another person had a say in.
async function isDrawnAnew({ app, page: before, fields, cursor }) {
  const wanted = [...fields.map(field => field.name), ...cursor ? [cursor.name] : []];
  const isAnew = () => !app?.isConnected && page() === before;
  for (const until = Date.now() + patienceMilliseconds; Date.now() < until && !dialog.open; await wait(glanceMilliseconds)) {
    const names = byName();
    if (isAnew() && wanted.every(name => names.has(name)))
      return true;
  }
  return !dialog.open && isAnew();
}

// The router puts the cursor on the title of a page that it has just drawn, unless that was still covered.
async function titleTookCursor() {
  for (const until = Date.now() + titleMilliseconds; Date.now() < until && isNowhere(document.activeElement); await wait(glanceMilliseconds));
}

// A button of the dialog keeps the cursor after the dialog is gone, where its former place is gone too.
function isNowhere(place) {
  return place === document.body || dialog.contains(place);
}

function wait(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}

function page() {
  return `${document.querySelector('main[data-person]')?.dataset.person} ${location.href}`;
}

// The ids of controls are new with each circuit; their labels stay, and equal ones stand in order.
function byName() {
  const seen = new Map();
  return new Map([...document.querySelectorAll(controls)].map(control => {
    const label = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent.trim() ?? '';
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return [`${label} ${seen.get(label)}`, control];
  }));
}

function cursorIn(place) {
  if (!place)
    return null;
  const [name, { selectionStart, selectionEnd }] = place;
  return { name, start: selectionStart, end: selectionEnd ?? undefined };
}
