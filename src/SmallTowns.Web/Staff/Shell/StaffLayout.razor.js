const year = 365 * 24 * 60 * 60;

export function start() {
  document.addEventListener('click', event => {
    if (!event.target.closest?.('.staff-skip'))
      return;
    // A bare "#main" would lead to the base address, and the router would follow it.
    event.preventDefault();
    event.stopPropagation();
    document.getElementById('main')?.focus();
  }, { capture: true });
}

export function systemIsDark() {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

export function chooseTheme(cookie, theme) {
  const path = new URL('staff', document.baseURI).pathname;
  document.documentElement.dataset.theme = theme;
  document.cookie = `${cookie}=${theme}; path=${path}; max-age=${theme === 'auto' ? 0 : year}; samesite=lax`;
}
