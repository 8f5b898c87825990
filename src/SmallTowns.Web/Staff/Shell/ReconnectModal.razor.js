const dialog = document.getElementById('components-reconnect-modal');
const pauseMilliseconds = 3000;
const drawingMilliseconds = 10_000;
const refusals = { 401: 'signed-out', 403: 'foreign', 429: 'crowded' };
let isConnected = true;
let wasLost = false;
let isNewCircuit = false;
let isPaused = false;
let isResting = false;
let isGoingOn = false;
let isTrying = false;
let isExplaining = false;
let refusal;
let rest;

dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  wasLost = true;
  if (state === 'show') {
    isConnected = false;
    show('trying');
    explain();
  } else if (state === 'paused') {
    isConnected = false;
    comeBack();
  } else if (state === 'hide') {
    isConnected = true;
    isPaused = isResting = false;
    live();
  } else if (state === 'rejected') {
    reload();
  } else if (state === 'failed' || state === 'resume-failed') {
    goOn();
  }
});
dialog.addEventListener('cancel', event => event.preventDefault());
document.getElementById('reconnect-now').addEventListener('click', attempt);
document.addEventListener('visibilitychange', () => {
  clearTimeout(rest);
  if (document.visibilityState === 'hidden')
    rest = setTimeout(putAway, Number(dialog.dataset.restAfterMilliseconds));
  else if (dialog.open && !isConnected)
    goOn();
});

// A page that is not let in says why instead of “opening” for ever.
setTimeout(openLate, pauseMilliseconds);

// A new circuit takes the place of a lost one.
Blazor.start({ circuit: { circuitHandlers: [{ onCircuitClosed: renew, onCircuitOpened: () => isNewCircuit = dialog.open }] } });

// The library does not tell why it was refused; the door does. A browser names the page that it posts from.
async function isRefused() {
  refusal = undefined;
  const { status } = await fetch('_blazor/door', { method: 'POST' });
  refusal = refusals[status];
  return refusal !== undefined;
}

// The library tries for ten minutes by itself and does not tell why it fails; whoever was let in may be shut out meanwhile.
async function explain() {
  if (isExplaining)
    return;
  isExplaining = true;
  while (!isConnected && !isGoingOn) {
    if (await isRefused().catch(() => false) && !isConnected)
      show(refusal);
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds));
  }
  isExplaining = false;
}

async function openLate() {
  // What was lost had been opened. While a new circuit draws it again the page is empty for a moment, and has to be waited for.
  if (wasLost || document.querySelector('.staff-app'))
    return;
  if (await isRefused().catch(() => false))
    show(refusal);
  else if (dialog.open && !wasLost)
    location.reload();
  setTimeout(openLate, pauseMilliseconds);
}

function renew() {
  document.dispatchEvent(new Event('circuit-renewed'));
  // MudBlazor of the new circuit begins anew too, and would call it an error that the old one never ended.
  mudPopover.dispose();
}

async function live() {
  // A new circuit is there before it has drawn anything: until then the old page would look alive and swallow what is typed.
  if (isNewCircuit)
    await drawnAnew();
  if (!isConnected)
    return;
  isNewCircuit = false;
  dialog.close();
  // It tells of each attempt that failed, and the page lives after all.
  document.getElementById('blazor-error-ui').style.display = '';
}

function drawnAnew() {
  const old = document.querySelector('.staff-app');
  return new Promise(done => {
    const watch = new MutationObserver(() => {
      const app = document.querySelector('.staff-app');
      if (app && app !== old)
        finish();
    });
    const patience = setTimeout(finish, drawingMilliseconds);
    watch.observe(document.body, { childList: true, subtree: true });

    function finish() {
      watch.disconnect();
      clearTimeout(patience);
      done();
    }
  });
}

function show(what) {
  dialog.dataset.state = what;
  if (!dialog.open)
    dialog.showModal();
}

// Nobody looks: the page takes its state to itself and frees the server of it. Only where all of it would come back.
function putAway() {
  const isKept = document.querySelector('.staff-draft-state') || !document.querySelector('[data-edited]');
  if (isKept && !document.querySelector('.mud-dialog, [data-stays]')) {
    isResting = true;
    Blazor.pauseCircuit();
  }
}

// The page has put its circuit away, by itself or because the server is about to stop and asked for it.
async function comeBack() {
  show(isResting ? 'resting' : 'updating');
  isTrying = true;
  isPaused = await Blazor.pauseCircuit().catch(() => false);
  isTrying = false;
  if (document.visibilityState === 'visible')
    goOn();
}

// The library gives up after a while; we do not: a server that is being updated comes back.
async function goOn() {
  if (isGoingOn)
    return attempt();
  isGoingOn = true;
  while (!isConnected && !await attempt()) {
    show(refusal ?? (isPaused && !isResting ? 'updating' : 'waiting'));
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds));
  }
  isGoingOn = false;
}

// The server is there and knows nothing of this page, for instance after a restart.
function reload() {
  show('reloading');
  // What was typed is a draft on the server: nobody needs to be asked whether to leave it.
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

async function attempt() {
  if (isTrying || isConnected)
    return false;
  isTrying = true;
  try {
    if (await isRefused())
      return false;
    // While the connection stands, Blazor.reconnect() answers true for a circuit that is no more; for a real one 'hide' is told.
    if (!isPaused && await Blazor.reconnect() && isConnected || await Blazor.resumeCircuit())
      return true;
    reload();
    return true;
  } catch {
    return false;
  } finally {
    isTrying = false;
  }
}
