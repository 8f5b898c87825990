// Pages that need no work to be shown: the press centre with a text on its way, the desks of living, the calendar, scans beside a source, cutting.
import { fill, picture, press, told } from './portal.mjs';

export async function showScreens({ editor, director }, folder) {
  await editor.goto('/staff/press');
  await told(editor, 'На проверке и ждут времени');
  await editor.getByRole('link', { name: 'Написать новость' }).click();
  await fill(editor, 'Заголовок', 'Учебная новость: открыт мост');
  await fill(editor, 'Вводка', 'Движение началось утром.');
  await fill(editor, 'Текст', 'Мост сдали **на месяц раньше**.\n\n## Что дальше\n\nБерег укрепят.');
  await editor.getByLabel('Дороги и транспорт').check();
  await picture(editor, folder, 'press-form', { height: 1400 });
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: новость.');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Отправлено на проверку.');
  await editor.goto('/staff/press');
  await told(editor, 'Учебная новость: открыт мост');
  await picture(editor, folder, 'press');

  await director.goto('/staff/review');
  await director.getByRole('link', { name: 'Новость «Учебная новость: открыт мост»' }).click();
  await director.getByLabel('В назначенное время').check();
  const at = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);
  await director.locator('input[type=date]').first().fill(at.toISOString().slice(0, 10));
  await director.locator('input[type=time]').first().fill('10:00');
  await press(director, 'Назначить публикацию');
  await told(director, 'Публикация назначена');
  await director.goto('/staff/schedule');
  await told(director, 'Учебная новость: открыт мост');
  await picture(director, folder, 'calendar-of-terms', { full: true });

  for (const [address, name, words] of [
    ['/staff/vacancies', 'vacancies', 'Вакансии'], ['/staff/outages?town=abinsk', 'outages', 'Отключения'], ['/staff/approvals', 'approvals', 'Постоянные разрешения'],
    ['/staff/cases', 'cases', 'Обращения'], ['/staff/search?q=население', 'search', 'Поиск'],
  ]) {
    await director.goto(address);
    await told(director, words);
    await director.waitForTimeout(1500);
    await picture(director, folder, name);
  }

  await editor.goto('/staff/sources/by-code/paper');
  await told(editor, 'Файлы');
  await editor.locator('#work-file').setInputFiles({ name: 'письмо.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') });
  await told(editor, 'Файл приложен.');
  await picture(editor, folder, 'source-files', { from: '[aria-labelledby=files]', upTo: '[aria-labelledby=files]' });
}
