// Ctrl and K (on a Mac the command key) opens the search from any page. By the place of the key: the layout may be Russian.
addEventListener('keydown', event => {
  if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return;
  const link = document.querySelector('.staff-search-link');
  if (!link || document.querySelector('.mud-dialog'))
    return;
  event.preventDefault();
  link.click();
});

// Whoever comes to the search means to type.
new MutationObserver(() => {
  const field = document.querySelector('form.staff-search input');
  if (field && !('met' in field.dataset)) {
    field.dataset.met = '';
    setTimeout(() => field.focus(), 100);
  }
}).observe(document.body, { childList: true, subtree: true });
