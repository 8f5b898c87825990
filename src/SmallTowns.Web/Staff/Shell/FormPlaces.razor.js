// A form that opens from a row far down the page is read from its top; where it closes again, the eyes and the cursor go to what the page
// says of it: the strip of open proposals, or the title.
const kept = '.staff-draft-state';
const freshMilliseconds = 5_000;
let open = null;
let pressed = { at: -Infinity, path: '' };
let sentPath = null;

addEventListener('click', () => pressed = { at: performance.now(), path: location.pathname }, { capture: true });
addEventListener('submit', ({ target }) => {
  if (open && target.querySelector('.form-actions'))
    sentPath = location.pathname;
}, { capture: true });
addEventListener('input', () => sentPath = null, { capture: true });

new MutationObserver(() => {
  const now = document.querySelector(`main ${kept}`);
  if (now && now !== open && pressed.path === location.pathname && performance.now() - pressed.at < freshMilliseconds)
    showTop(now);
  else if (!now && open && document.querySelector('main h1'))
    showWhatCameOfIt();
  open = now;
  showTab();
}).observe(document.body, { childList: true, subtree: true });

function showTop(mark) {
  const form = mark.closest('form, section, article') ?? mark.nextElementSibling ?? mark;
  const head = form.previousElementSibling?.matches('h2, h3') ? form.previousElementSibling : mark;
  const { top } = head.getBoundingClientRect();
  if (top < 0 || top > innerHeight)
    head.scrollIntoView({ block: 'start' });
}

function showWhatCameOfIt() {
  // A form that was only left, or a page that was, has nothing to say.
  if (sentPath !== location.pathname)
    return;
  sentPath = null;
  const strip = document.querySelector('main details.town-open');
  if (strip)
    strip.open = true;
  const place = strip?.querySelector('summary') ?? document.querySelector('main h1');
  if (!place.matches('summary'))
    place.tabIndex = -1;
  scrollTo(0, 0);
  place.focus({ preventScroll: true });
}

// On a telephone the tabs are wider than the screen: the one that is open must not be out of sight.
let shownTab = null;
addEventListener('resize', () => {
  shownTab = null;
  showTab();
});

function showTab() {
  const tab = document.querySelector('.town-tabs a[aria-current]');
  if (!tab || tab === shownTab)
    return;
  shownTab = tab;
  const list = tab.closest('.town-tabs');
  list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.clientWidth) / 2;
}
