// The summary of what is wrong with a form leads to each field. Which fields are wrong the form says by aria-invalid; the list of
// links is this script's, the element around it the server's.
const links = '[data-problem-links]';

new MutationObserver(changes => {
  if (changes.some(({ target, addedNodes }) => target.closest?.('main, .mud-dialog') || addedNodes.length))
    document.querySelectorAll(links).forEach(draw);
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-invalid', 'data-sending'] });

function draw(place) {
  const form = place.closest('form') ?? place.closest('main, .mud-dialog');
  const wrong = [...form.querySelectorAll('[aria-invalid="true"]')];
  const key = `${place.dataset.sending} ${wrong.map(control => control.id).join(' ')}`;
  if (place.dataset.drawn === key)
    return;
  const isNew = place.dataset.seen !== place.dataset.sending;
  place.dataset.drawn = key;
  place.dataset.seen = place.dataset.sending;
  place.replaceChildren(...wrong.map(linkTo));
  if (isNew)
    place.closest('[role="alert"]')?.focus();
}

function linkTo(control) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const label = control.labels?.[0]?.textContent.trim() ?? control.getAttribute('aria-label') ?? 'Поле';
  const problem = (control.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)).find(found => found?.matches('.field-problem'))?.textContent.trim();
  link.href = `#${control.id}`;
  link.textContent = problem ? `${label}: ${problem}` : label;
  link.addEventListener('click', event => {
    // A bare “#…” would lead to the base address.
    event.preventDefault();
    event.stopPropagation();
    control.scrollIntoView({ block: 'center' });
    control.focus();
  });
  line.append(link);
  return line;
}
