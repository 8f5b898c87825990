// The Association at work, a part for each picture or two: a need that meets an offer and becomes an agreement, partners, a programme, assignments, a campaign, warnings.
import { fill, follow, picture, press, told } from './portal.mjs';
import { invite } from './people.mjs';

const day = ahead => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

export async function cooperate({ editor }, folder) {
  await write(editor, 'Крымск', 'предложение', 'Учебная запись: два автогрейдера', '2');
  await write(editor, 'Абинск', 'потребность', 'Учебная запись: автогрейдер', '1');
  await told(editor, 'количества хватает');
  await picture(editor, folder, 'cooperation-entry', { height: 1000 });
  await editor.goto('/staff/cooperation');
  await told(editor, 'Абинск');
  await picture(editor, folder, 'cooperation-board');
  await follow(editor, 'Учебная запись: автогрейдер', { exact: false });
  await press(editor, 'Начать переговоры', { exact: false });
  await told(editor, 'Переговоры начаты');

  await editor.goto('/staff/partners/new');
  await fill(editor, 'Название', 'МКУ «Дорожная служба» (учебная запись)');
  await fill(editor, 'Вид', 'учреждение');
  await fill(editor, 'Контакт', 'приёмная');
  await press(editor, 'Сохранить');
  await told(editor, 'Всего: 1');
  await picture(editor, folder, 'partners');

  await editor.goto('/staff/cooperation');
  await follow(editor, 'Учебная запись: автогрейдер', { exact: false });
  await press(editor, 'Составить соглашение');
  await told(editor, 'Сохранить проект');
  await fill(editor, 'О чём соглашение', 'Учебное соглашение: автогрейдер по очереди');
  await fill(editor, 'Последний день', day(300));
  await fill(editor, 'Предупредить о конце, дней', '30');
  for (const place of [0, 1]) {
    await fill(editor, 'Доля в расходах, %', '50', { nth: place });
    await fill(editor, 'Должность подписывающего', 'глава города', { nth: place });
    await fill(editor, 'На основании чего действует', 'Устав', { nth: place });
    await fill(editor, 'Что обязуется делать', 'Содержит дороги по графику', { nth: place });
  }

  await press(editor, 'Сохранить проект');
  await told(editor, 'Отправить на согласование');
  await picture(editor, folder, 'agreement', { height: 1200 });
}

async function write(editor, town, kind, title, quantity) {
  await editor.goto('/staff/cooperation/new');
  await fill(editor, 'Город', town);
  await fill(editor, 'Вид', kind);
  await fill(editor, 'Класс', 'техника и оборудование');
  await fill(editor, 'Сколько', quantity);
  await fill(editor, 'Единица', 'шт.');
  await fill(editor, 'О чём', title);
  await fill(editor, 'Первый день', day(0));
  await fill(editor, 'Последний день', day(60));
  await fill(editor, 'Условия', 'Перевозит тот, кому нужно.');
  await press(editor, 'Сохранить');
  await told(editor, 'открыто');
}

export async function planProgramme({ editor }, folder) {
  await editor.goto('/staff/programmes');
  await follow(editor, 'Добавить программу');
  await fill(editor, 'Название', 'Учебная программа: дороги к малым городам');
  await fill(editor, 'Название по-английски', 'For practice: roads to small towns');
  await fill(editor, 'Для чего она', 'Чтобы из малых городов не уезжали.');
  await fill(editor, 'Для чего она, по-английски', 'So that people stay.');
  await fill(editor, 'Почему решения ещё нет', 'Собрание ещё не назначено');
  await fill(editor, 'Почему решения ещё нет, по-английски', 'The assembly is not called yet');
  await fill(editor, 'Первый день', '2026-01-01');
  await fill(editor, 'Последний день', '2030-12-31');
  await fill(editor, 'Отвечает', 'Экономический отдел');
  await editor.getByLabel('Абинск', { exact: true }).check();
  await press(editor, 'Добавить мероприятие');
  await fill(editor, 'Что делается', 'Отремонтировать дорогу');
  await fill(editor, 'Кто делает', 'Управление дорожного хозяйства');
  await press(editor, 'Добавить деньги');
  await fill(editor, 'Год', '2026');
  await fill(editor, 'Чьи деньги', 'Учебный пример');
  await fill(editor, 'План, тыс. ₽', '12 000');
  await press(editor, 'Добавить цель');
  await fill(editor, 'Показатель', 'Численность населения, чел.');
  await fill(editor, 'Город', 'Абинск');
  await editor.waitForFunction(() => [...document.querySelectorAll('select')].some(list => [...list.options].some(option => option.text.includes('39 511') || option.text.includes('39\u00A0511'))));
  await editor.getByLabel('Исходное число', { exact: true }).selectOption({ index: 1 });
  await fill(editor, 'Значение цели', '42 000');
  await fill(editor, 'К какому году', '2030');
  await fill(editor, 'Зачем нужна правка', 'Учебная программа.');
  await picture(editor, folder, 'programme', { from: 'h2:has-text("Деньги")', upTo: '.form-actions' });
  await press(editor, 'Отправить на проверку');
  await told(editor, 'ещё не опубликована');
  await picture(editor, folder, 'programmes');
}

export async function giveWork({ director }, folder) {
  for (const [title, days] of [['Учебное поручение: собрать предложения о ярмарке', '5'], ['Учебное поручение: свести перечень дорог', '15']]) {
    await director.goto('/staff/association/assignments/new');
    await fill(director, 'Что сделать', title);
    await fill(director, 'Департамент', 'Экономический отдел');
    await fill(director, 'Срок, рабочих дней', days);
    await press(director, 'Дать поручение');
    await told(director, 'Поручение № ');
  }

  await director.goto('/staff/association/assignments');
  await told(director, 'свести перечень дорог');
  await picture(director, folder, 'assignments');
}

export async function askTowns({ editor }, folder) {
  await editor.goto('/staff/campaigns/new');
  await fill(editor, 'Название', 'Учебная кампания: данные городов');
  await fill(editor, 'Последний день ответа', day(20));
  await fill(editor, 'Источник чисел', 'Статьи Википедии о городах Краснодарского края');
  await editor.getByLabel('Численность учащихся, чел.', { exact: true }).check();
  await editor.getByLabel('Абинск', { exact: true }).check();
  await picture(editor, folder, 'campaign', { height: 1200 });
  await press(editor, 'Сохранить');
  await told(editor, 'Открыть кампанию и написать городам');
}

export async function watch({ administrator }, folder) {
  const analyst = await invite(administrator, new URL(administrator.url()).origin, 'Аналитик', 'analyst@example.org', 'Аналитик');
  await analyst.goto('/staff/monitoring/rules/new');
  await fill(analyst, 'Название', 'Учебное правило: население убывает');
  await fill(analyst, 'Название по-английски', 'For practice: the population falls');
  await fill(analyst, 'Показатель', 'Численность населения, чел.');
  await fill(analyst, 'Падение, % или больше', '5');
  await fill(analyst, 'За сколько лет, не больше', '11');
  await fill(analyst, 'На чём основано', 'Учебный порог.');
  await press(analyst, 'Пробный прогон');
  await told(analyst, 'Сработало бы');
  await picture(analyst, folder, 'warning-rule', { height: 1200 });
  await press(analyst, 'Сохранить версию');
  await told(analyst, 'Версия 1.');
  await analyst.goto('/staff/warnings');
  await told(analyst, 'Гулькевичи');
  await picture(analyst, folder, 'warnings');
}
