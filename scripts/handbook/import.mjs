// A file with three errors, then corrected; a whole batch published.
import { fill, follow, picture, press, told } from './portal.mjs';

// The census as the portal ships it, entered anew from its first source.
const census = [['Абинск', 39511], ['Апшеронск', 40289], ['Гулькевичи', 33357], ['Кореновск', 41826], ['Курганинск', 47305]];
const headings = 'Город;Численность, чел.;Территория;Период;Способ подсчёта;Источник;Статус';
const row = (town, people, period = '2021') => `${town};${people};город;${period};перепись;rosstat-census-2020;официальное`;
const file = rows => ({ name: 'perepis-2020.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${[headings, ...rows].join('\r\n')}\r\n`) });

export async function importFile({ editor, director }, folder) {
  await editor.goto('/staff/import');
  await told(editor, 'Шаблоны и выгрузка');
  await picture(editor, folder, 'import', { full: true });
  await follow(editor, 'Загрузить файл');
  const [first, second, third, ...others] = census;
  const rest = others.map(([town, people]) => row(town, people));
  const wrong = [row('Абинскк', first[1]), row(second[0], String(second[1]).replace('0', 'О')), row(...third, '01/10/2021'), ...rest];
  await editor.getByLabel('Файл', { exact: true }).setInputFiles(file(wrong));
  await told(editor, 'Проверьте, какой столбец');
  await picture(editor, folder, 'import-columns', { height: 1000 });
  await press(editor, 'Проверить');
  await told(editor, 'Ошибок:');
  await picture(editor, folder, 'import-errors');
  await press(editor, 'Загрузить исправленный файл');
  await editor.getByLabel('Файл', { exact: true }).setInputFiles(file(census.map(([town, people]) => row(town, people))));
  await told(editor, 'Проверьте, какой столбец');
  await press(editor, 'Проверить');
  if (await editor.getByRole('button', { name: 'Посмотреть отличия' }).or(editor.getByLabel('Откуда и зачем эти данные')).first().evaluate(element => element.tagName) === 'BUTTON')
    await press(editor, 'Посмотреть отличия');
  await fill(editor, 'Откуда и зачем эти данные', 'Учебная правка: итоги переписи из первоисточника.');
  await picture(editor, folder, 'import-difference', { full: true });
  await press(editor, 'Предложить:', { exact: false });
  await told(editor, 'Что стало с предложениями');
  await picture(editor, folder, 'import-batch');
  const batch = editor.url().split('/').pop();

  await director.goto(`/staff/review/batch/${batch}`);
  await told(director, 'Решить обо всём сразу');
  await picture(director, folder, 'batch-review', { full: true });
  await press(director, 'Опубликовать всё:', { exact: false });
  await told(director, 'опубликовано всё.');
}
