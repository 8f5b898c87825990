// What is to be filled in, a table of one measure of all the towns, and a decision about many at once.
import { fill, picture, press, told } from './portal.mjs';

export async function typeTables({ editor, director }, folder) {
  await editor.goto('/staff/tasks');
  await told(editor, 'Пора обновить');
  await picture(editor, folder, 'tasks');

  await editor.goto('/staff/figures/grid?measure=population');
  await told(editor, 'Введено: 0 из');
  await fill(editor, 'Период', '2024');
  await fill(editor, 'К какой территории относится', 'город');
  await fill(editor, 'Кто ручается за числа', 'официальная статистика');
  await fill(editor, 'Как посчитано', 'оценка на 1 января');
  await fill(editor, 'Источник', 'paper');
  const rows = await editor.locator('.grid-table tbody tr').evaluateAll(all => all.map(row =>
    [row.querySelector('th').innerText.trim(), row.querySelector('td.value').firstChild.textContent.replace(/\D/g, '')]));
  const pasted = rows.map(([name, last]) => `г. ${name}\t${Math.round(Number(last) * 1.01)}`).join('\n');
  await fill(editor, 'Вставить из таблицы (необязательно)', `${pasted}\nВсего\t99`);
  await press(editor, 'Разложить по строкам');
  await told(editor, 'Разложено чисел');
  await picture(editor, folder, 'grid', { height: 1300 });
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: население на 1 января 2024 года.');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Решений ещё нет.');

  await director.goto('/staff/review');
  await told(director, 'Всего:');
  await director.locator('.review-rows tr').filter({ hasText: '2024: ' }).locator('.review-pick input').check();
  await told(director, `Отмечено: ${rows.length}`);
  await picture(director, folder, 'review-several', { height: 1150 });
}
