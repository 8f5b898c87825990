// The server saves a draft every few seconds. What was typed since lies in this tab until the server says that it has it safe
// (data-safe rises): a server that dies in between takes nothing along. Only this tab and this person get it back.
const controls = 'main form .field-control, main form .field-check input';
const recentMilliseconds = 1_000;
const patienceMilliseconds = 15_000;
const glanceMilliseconds = 100;
const keptMilliseconds = 12 * 60 * 60 * 1_000;
const store = sessionStorage;
const prefix = 'typed ';
let lastTyped = 0;
let sent = null;

document.addEventListener('input', ({ target }) => {
  if (!target.matches?.(controls) || target.type === 'password' || !document.querySelector('main [data-safe]'))
    return;
  lastTyped = Date.now();
  sent = null;
  target.dataset.typed = '';
  keep();
});

// What came just before the answer may not be in it.
new MutationObserver(() => {
  if (sent === page() || Date.now() - lastTyped > recentMilliseconds)
    forget();
}).observe(document.body, { attributes: true, attributeFilter: ['data-safe'], subtree: true });

// What was sent is not given back. The form may go away together with the mark of it.
document.addEventListener('submit', ({ target }) => {
  if (target.closest('main') && document.querySelector('main [data-safe]'))
    sent = page();
}, { capture: true });
new MutationObserver(() => {
  if (!sent || document.querySelector('main [data-safe]'))
    return;
  store.removeItem(prefix + sent);
  sent = null;
}).observe(document.body, { childList: true, subtree: true });

addEventListener('load', giveBack);

function keep() {
  const fields = [...byName()].filter(([, control]) => 'typed' in control.dataset)
    .map(([name, { value, checked, type }]) => ({ name, value, isChecked: type === 'checkbox' ? checked : undefined }));
  try {
    store.setItem(prefix + page(), JSON.stringify({ at: lastTyped, fields }));
  } catch {
    // A full store: the drafts of the server are still there.
  }
}

function forget() {
  store.removeItem(prefix + page());
}

async function giveBack() {
  const address = location.href;
  for (const until = Date.now() + patienceMilliseconds; !document.querySelector('main [data-safe]'); await wait()) {
    if (Date.now() > until || location.href !== address)
      return;
  }
  const kept = JSON.parse(store.getItem(prefix + page()) ?? 'null');
  forget();
  if (!kept || Date.now() - kept.at > keptMilliseconds)
    return;
  // What the server has of it comes first, so that nothing older is offered over it afterwards.
  const restore = document.querySelector('main [data-restore]');
  if (restore) {
    restore.click();
    for (const until = Date.now() + patienceMilliseconds; restore.isConnected && Date.now() < until; await wait());
  }
  for (const { name, value, isChecked } of kept.fields) {
    const control = byName().get(name);
    if (!control || (isChecked === undefined ? control.value === value : control.checked === isChecked))
      continue;
    Object.assign(control, isChecked === undefined ? { value } : { checked: isChecked });
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function wait() {
  return new Promise(done => setTimeout(done, glanceMilliseconds));
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
