// A text that is published on a day to come, contacts, an image; employment, minutes and belt.
import { fill, follow, picture, press, told } from './portal.mjs';

const town = '/staff/towns/khadyzhensk';

export async function writeTexts({ editor, director }, folder) {
  await editor.goto(`${town}/texts`);
  await told(editor, 'Пока не написано');
  await editor.getByRole('link', { name: /^Написать: / }).first().click();
  await fill(editor, 'По-русски', 'Хадыженск — город в Краснодарском крае. Статус города — с **1949 года**.\n\nПо переписи здесь жили:\n\n- в 2010 году — 21 579 человек;\n- в 2021 году — 22 094 человека.');
  await fill(editor, 'По-английски', 'Khadyzhensk is a town in Krasnodar Krai. It has been a town since **1949**.\n\nThe censuses counted:\n\n- 21,579 people in 2010;\n- 22,094 people in 2021.');
  await fill(editor, 'Источник', 'Статьи Википедии о городах Краснодарского края');
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: первый текст о городе.');
  await picture(editor, folder, 'text', { full: true });
  await press(editor, 'Отправить на проверку');
  await told(editor, 'На проверке: 1');

  await director.goto('/staff/review');
  await director.locator('.mud-table a').first().click();
  await told(director, 'Решение');
  await picture(director, folder, 'text-review', { full: true });
  await director.getByLabel('В назначенное время').check();
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await fill(director, 'День', day);
  await picture(director, folder, 'schedule', { from: '.review-decision', upTo: '.review-decision' });
  await press(director, 'Назначить публикацию');
  await told(director, 'Публикация назначена на');

  await editor.goto(`${town}/employment`);
  await follow(editor, 'Ввести таблицу за год');
  await fill(editor, 'Год', '2013');
  await fill(editor, 'Что посчитано', '% от всех занятых');
  await fill(editor, 'Отрасли по', 'ОКВЭД 1 (до 2016 года)');
  await fill(editor, 'К какой территории относится', 'город');
  await fill(editor, 'Кто ручается за числа', 'напечатано в статье');
  await fill(editor, 'Источник', 'Роль и потенциал малых городов в развитии региона (на примере Краснодарского края)');
  await editor.locator('.employment-table input').first().fill('26,5');
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: доля сельского хозяйства из статьи.');
  await picture(editor, folder, 'employment', { height: 1100 });
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Ввести таблицу за год');

  await editor.goto(`${town}/travel`);
  await told(editor, 'Указать пояс');
  await picture(editor, folder, 'travel', { full: true });
  await follow(editor, 'Указать пояс');
  await fill(editor, 'Пояс', '3\u2011й пояс');
  await told(editor, 'Правило и эксперт согласны');
  await picture(editor, folder, 'belt', { height: 900 });

  await leave(editor, `${town}/contacts?edit=true`);
  await press(editor, 'Добавить контакт');
  await fill(editor, 'Учреждение', 'Администрация Хадыженского городского поселения');
  await fill(editor, 'Человек (необязательно)', 'Глава поселения');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'согласи');
  await picture(editor, folder, 'contact-refused', { full: true });
  await fill(editor, 'Телефон (необязательно)', '8 86152 0-00-00');
  await fill(editor, 'Согласие дано', new Date().toISOString().slice(0, 10));
  await fill(editor, 'Где хранится согласие', 'Учебный пример, № 1');
  await fill(editor, 'Источник', 'Статьи Википедии о городах Краснодарского края');
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: контакты.');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Личные данные');
  await told(editor, 'в правке на проверке');
  await picture(editor, folder, 'kept-contacts', { from: '[aria-labelledby=kept-contacts]', upTo: '[aria-labelledby=kept-contacts]' });

  await editor.goto(`${town}/images?edit=true`);
  await director.goto('/');
  const map = await director.locator('svg[role=group]').first().screenshot();
  await editor.getByLabel('Добавить изображения').setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer: map });
  await editor.locator('.image-row img').waitFor();
  await fill(editor, 'Что на снимке', 'Карта края: города, пояса расселения и транспортные лучи');
  await fill(editor, 'Автор (необязательно)', 'Портал малых городов');
  await picture(editor, folder, 'image', { full: true });
  await leave(editor, '/staff');
}

/** Away from a form with something typed in it: the browser asks, and it stays as a draft. */
async function leave(page, address) {
  await page.waitForTimeout(3500);
  page.once('dialog', dialog => dialog.accept());
  await page.goto(address);
}
