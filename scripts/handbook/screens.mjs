// The press centre with a text on its way and the calendar it stands in; the desks of living here, of questions and of the search; a scan beside a source.
import { fill, follow, person, picture, press, told } from './portal.mjs';
import { invite } from './people.mjs';

const moscowDay = ahead => new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });
const baseOf = page => new URL(page.url()).origin;

export async function writeNews({ editor, director }, folder) {
  await editor.goto('/staff/press');
  await told(editor, 'На проверке и ждут времени');
  await follow(editor, 'Написать новость');
  await fill(editor, 'Заголовок', 'Учебная новость: открыт мост');
  await fill(editor, 'Вводка', 'Движение началось утром.');
  await fill(editor, 'Текст', 'Мост сдали **на месяц раньше**.\n\n## Что дальше\n\nБерег укрепят.');
  await editor.getByLabel('Дороги и транспорт').check();
  await picture(editor, folder, 'press-form', { height: 1400 });
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: новость.');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Отправлено на проверку.');

  await director.goto('/staff/review');
  await follow(director, 'Новость «Учебная новость: открыт мост»');
  await director.getByLabel('В назначенное время').check();
  // The month that is shown has to hold it.
  const day = moscowDay(3);
  await director.locator('input[type=date]').first().fill(day);
  await director.locator('input[type=time]').first().fill('10:00');
  await press(director, 'Назначить публикацию');
  await told(director, 'Публикация назначена');
  await director.goto(`/staff/schedule?month=${day.slice(0, 7)}`);
  await told(director, 'Учебная новость: открыт мост');
  await picture(director, folder, 'calendar-of-terms', { height: 980 });
  await editor.goto('/staff/press');
  await told(editor, 'Учебная новость: открыт мост');
  await picture(editor, folder, 'press', { height: 560 });
}

export async function readFeed({ editor }, folder) {
  await editor.goto('/staff/vacancies');
  await told(editor, 'Когда принимали');
  await editor.getByLabel('Файл ленты', { exact: false }).setInputFiles({ name: 'lenta.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(feed())) });
  await told(editor, 'Что изменится');
  await picture(editor, folder, 'vacancies', { height: 980 });
}

/** Made up, as a feed sends it. */
function feed() {
  const vacancy = (id, name, pay, town, lat, lng) => ({
    vacancy: {
      id, 'job-name': `Учебная запись: ${name}`, company: { name: 'Учебная организация' }, addresses: { address: [{ location: `Краснодарский край, г. ${town}`, lat, lng }] },
      salary_min: pay, salary_max: 0, currency: 'руб.', schedule: 'Сменный график', 'creation-date': moscowDay(0), 'modify-date': moscowDay(0),
    },
  });
  const vacancies = [
    vacancy('u-1', 'слесарь-сантехник', 45000, 'Абинск', 44.8662, 38.1638), vacancy('u-2', 'повар', 0, 'Абинск', 44.8662, 38.1638),
    vacancy('u-3', 'сторож', 30000, 'Абинск', 45.03, 38.97),
  ];
  return { status: '200', meta: { total: vacancies.length }, results: { vacancies } };
}

export async function tellOfOutage({ administrator, director }, folder) {
  const resident = await person(baseOf(administrator));
  await resident.goto('/life/outages/report?town=abinsk');
  await resident.locator('#report-Service').selectOption('ColdWater');
  await fill(resident, 'Улица', 'ул. Учебная');
  await send(resident);
  await told(resident, 'Сообщение отправлено');

  const desk = await invite(administrator, baseOf(administrator), 'Диспетчер', 'outages@example.org', 'Отключения');
  await desk.goto('/staff/approvals');
  await fill(desk, 'Условия', 'Учебная запись: сообщения диспетчеров водоканала, как они приходят.');
  await fill(desk, 'Последний день', moscowDay(90));
  await press(desk, 'Попросить');
  await told(desk, 'ждёт директора');
  await director.goto('/staff/approvals');
  await told(director, 'ждёт директора');
  await picture(director, folder, 'approvals', { height: 560 });
  await press(director, 'Разрешить');
  await told(director, 'действует');
  await desk.goto('/staff/outages?town=abinsk');
  await told(desk, 'Абинск, ул. Учебная');
  await picture(desk, folder, 'outages');
}

export async function askQuestions({ administrator, director }, folder) {
  const resident = await person(baseOf(administrator));
  for (const [asker, question] of [['Журналист', 'Учебный вопрос: сколько малых городов входит в Ассоциацию?'], ['Житель или гость города', 'Учебный вопрос: когда отремонтируют дорогу к городу?']]) {
    await resident.goto('/contacts/question?town=abinsk');
    await resident.getByLabel(asker).check();
    await resident.locator('textarea').fill(question);
    await send(resident);
    await resident.waitForURL('**/cases/**');
  }

  await director.goto('/staff/cases');
  await told(director, 'Всего: 2');
  await picture(director, folder, 'cases');
}

/** The portal does not believe whoever sends a form at once. */
async function send(page) {
  await page.waitForTimeout(4000);
  await press(page, 'Отправить');
}

export async function findThings({ editor }, folder) {
  await editor.goto('/staff/search?q=абинск');
  await editor.locator('main h2').first().waitFor();
  await picture(editor, folder, 'search');
}

export async function keepScans({ editor }, folder) {
  await editor.goto('/staff/sources/by-code/paper');
  await told(editor, 'Где используется');
  await editor.locator('#work-file').setInputFiles({ name: 'письмо администрации.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') });
  await told(editor, 'Файл приложен.');
  await picture(editor, folder, 'source-files', { from: '[aria-labelledby=files]', upTo: '[aria-labelledby=files]' });
}
