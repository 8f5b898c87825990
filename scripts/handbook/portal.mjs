// People at the portal: each has a browser of their own, and can be photographed.
import { chromium } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import sharp from 'sharp';

const browser = await chromium.launch({ executablePath: process.env.SMALLTOWNS_CHROMIUM, args: ['--no-sandbox'] });

const pages = [];

export const password = 'учебный вход в кабинет';

export async function person(base) {
  const context = await browser.newContext({ baseURL: base, locale: 'ru-RU', timezoneId: 'Europe/Moscow', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', error => console.error('page error:', error.message));
  pages.push(page);
  return page;
}

export const close = () => browser.close();

/** What everybody had before them when a part failed. */
export async function showPages(part) {
  const folder = `${tmpdir()}/handbook-images`;
  await mkdir(folder, { recursive: true });
  for (const [place, page] of pages.entries()) {
    const file = `${folder}/${part}-${place + 1}.png`;
    await page.screenshot({ path: file, fullPage: true, timeout: 5_000 }).then(() => console.error(`  ${page.url()} ${file}`), () => {});
  }
}

/** A field of a form by its label: typed or chosen, and left. */
export async function fill(page, label, value, { nth = 0, exact = true } = {}) {
  const field = page.getByLabel(label, { exact }).nth(nth);
  if (await field.evaluate(element => element.tagName) === 'SELECT')
    await field.selectOption({ label: value });
  else {
    await field.fill(value);
    await field.blur();
  }
}

export const press = (page, name, { exact = true } = {}) => page.getByRole('button', { name, exact }).first().click();
export const follow = (page, name, { exact = true } = {}) => page.getByRole('link', { name, exact }).first().click();
export const told = (page, text) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** A picture 1280 wide: of the first 800 pixels, of a `height`, of the `full` page, `from` an element or `upTo` one. */
export async function picture(page, folder, name, { from, upTo, height, full = false } = {}) {
  if (!folder)
    return;
  await page.evaluate(() => document.activeElement?.blur());
  await page.locator('.mud-snackbar').first().waitFor({ state: 'detached' });
  const size = page.viewportSize();
  // Taller for what is taller, so that nothing sticks over it; a dialog stays in the middle of the window.
  if (from || upTo || height || full)
    await page.setViewportSize({ width: size.width, height: 9000 });
  await page.waitForTimeout(600);
  const whole = full ? await page.evaluate(() => Math.max(800, ...[...document.querySelectorAll('main *')].map(element => Math.ceil(element.getBoundingClientRect().bottom) + 24))) : 0;
  const top = from ? Math.max(0, Math.floor((await page.locator(from).first().boundingBox()).y) - 16) : 0;
  const bottom = upTo ? await page.locator(upTo).last().boundingBox().then(box => Math.ceil(box.y + box.height) + 16) : height ? top + height : full ? whole : 800;
  const shot = await page.screenshot({ clip: { x: 0, y: top, width: size.width, height: bottom - top } });
  await page.setViewportSize(size);
  await sharp(shot).png({ palette: true, colours: 96, compressionLevel: 9, effort: 10 }).toFile(`${folder}/${name}.png`);
  console.log(name);
}
