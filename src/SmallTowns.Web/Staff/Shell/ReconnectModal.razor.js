const dialog = document.getElementById('components-reconnect-modal');
const pauseMs = 3000;
let trying = false;

dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show') {
    show('trying');
  } else if (state === 'hide') {
    dialog.close();
  } else if (state === 'rejected') {
    // Not to be asked again: while the connection stands, Blazor.reconnect() answers true for a circuit that is no more.
    reload();
  } else if (state === 'failed' || state === 'resume-failed') {
    goOn();
  }
});
dialog.addEventListener('cancel', event => event.preventDefault());
document.getElementById('reconnect-now').addEventListener('click', attempt);
document.addEventListener('visibilitychange', () => {
  if (dialog.open && document.visibilityState === 'visible')
    attempt();
});

function show(what) {
  dialog.dataset.state = what;
  if (!dialog.open)
    dialog.showModal();
}

// The library gives up after a while; we do not: a server that is being updated comes back.
async function goOn() {
  while (dialog.open && !await attempt()) {
    show('waiting');
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
}

// The server is there and knows nothing of this page, for instance after a restart.
function reload() {
  show('reloading');
  // What was typed is a draft on the server: nobody needs to be asked whether to leave it.
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

async function attempt() {
  if (trying)
    return false;
  trying = true;
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      dialog.close();
      return true;
    }
    reload();
    return true;
  } catch {
    return false;
  } finally {
    trying = false;
  }
}
