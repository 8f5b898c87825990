// Titles that begin as typed, in the list of the field. Whoever runs no scripts finds the same by sending the form.
const field = document.getElementById('search-q');
const titles = document.getElementById('search-titles');
let last = 0;
field.addEventListener('input', () => {
  const mine = ++last;
  setTimeout(async () => {
    if (mine !== last || field.value.trim().length < 2)
      return;
    const answer = await fetch('search/suggestions?q=' + encodeURIComponent(field.value));
    if (mine === last && answer.ok)
      titles.replaceChildren(...(await answer.json()).map(title => new Option(title)));
  }, 150);
});
