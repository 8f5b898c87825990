// Taking off the page, history, restoring, the catalogue of indicators, a lost connection.
import { fill, follow, picture, press, told } from './portal.mjs';

export async function lookBack({ editor, director }, folder) {
  await director.goto('/staff/review?state=Published&town=khadyzhensk');
  await director.locator('.mud-table a').first().click();
  await told(director, 'Снять с публикации');
  await fill(director, 'По-русски', 'Учебная правка закончена: снова действует прежнее число.');
  await picture(director, folder, 'withdraw', { from: '.review-decision', upTo: '.review-decision' });
  await press(director, 'Снять с публикации');
  await told(director, 'Снято');
  await director.goto('/towns/khadyzhensk');
  await picture(director, folder, 'public-updates', { from: 'section[aria-labelledby=updates]', upTo: 'section[aria-labelledby=updates]' });

  await director.goto('/staff/history');
  await told(director, 'Кто что предложил');
  await told(director, 'снято с публикации');
  await picture(director, folder, 'history-events', { height: 700 });
  await director.goto('/staff/history?records=true');
  await told(director, 'Каждая запись');
  await director.locator('details.review-fields summary').first().click();
  // The click has moved the table sideways.
  await director.evaluate(() => document.querySelectorAll('main *').forEach(element => { element.scrollLeft = 0; }));
  await picture(director, folder, 'history', { height: 1000 });

  await editor.goto('/staff/history?records=true');
  const restore = editor.locator('details.review-restore').first();
  await restore.locator('summary').click();
  await restore.getByLabel('Почему').fill('Учебная правка: возвращаем прежнее.');
  await restore.scrollIntoViewIfNeeded();
  await picture(editor, folder, 'restore', { from: 'details.review-restore[open]', upTo: 'details.review-restore[open]' });

  await director.goto('/staff/indicators');
  await told(director, 'Показатели');
  await picture(director, folder, 'indicators');
  await director.locator('main table a').first().click();
  await told(director, 'Зачем нужна правка');
  await picture(director, folder, 'indicator', { height: 1120 });

  await editor.goto('/staff/towns/khadyzhensk/texts?edit=Economy');
  await fill(editor, 'По-русски', 'Учебный черновик: ');
  await told(editor, 'Черновик сохранён');
  await editor.context().setOffline(true);
  await editor.evaluate(() => Blazor._internal.forceCloseConnection?.());
  await editor.locator('#components-reconnect-modal[open]').waitFor();
  await picture(editor, folder, 'reconnect');
  await editor.context().setOffline(false);
  await editor.locator('#components-reconnect-modal').waitFor({ state: 'hidden' });
  await editor.goto('/staff').catch(() => {});
}
