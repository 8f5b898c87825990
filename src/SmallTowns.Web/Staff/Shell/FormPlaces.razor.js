// A form that opens from a row far down the page is read from its top; where it closes again, the eyes and the cursor go to what the page
// says of it: the strip of open proposals, or the title.
const kept = '.staff-draft-state';
let open = null;

new MutationObserver(() => {
  const now = document.querySelector(`main ${kept}`);
  if (now && now !== open)
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

function showTab() {
  const tab = document.querySelector('.town-tabs a[aria-current]');
  if (!tab || tab === shownTab)
    return;
  shownTab = tab;
  const list = tab.closest('.town-tabs');
  list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.clientWidth) / 2;
}
