// A figure from the proposal to the public page and off it again; employment, minutes, belt.
import { fill, follow, picture, press, told } from './portal.mjs';

const source = 'Всероссийская перепись населения 2020 года: итоги';
const town = '/staff/towns/khadyzhensk';

export async function fixFigure({ editor, director }, folder) {
  await addSource(editor, folder);
  await editor.goto(`${town}/figures`);
  await told(editor, 'Добавить население');
  await picture(editor, folder, 'figures');
  await follow(editor, 'Добавить население');
  await fill(editor, 'Значение, чел.', '22904');
  await fill(editor, 'К какому времени относится', 'за целый год');
  await fill(editor, 'Год', '2021');
  await fill(editor, 'К какой территории относится', 'город');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Выберите источник: число без');
  await picture(editor, folder, 'figure-refused', { full: true });
  await fill(editor, 'Источник', source);
  await fill(editor, 'Кто ручается за число', 'официальная статистика');
  await fill(editor, 'Как посчитано', 'перепись');
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: итоги переписи из первоисточника.');
  await picture(editor, folder, 'figure', { full: true });
  await press(editor, 'Отправить на проверку');
  await told(editor, 'На проверке: 1');

  await director.goto('/staff/review');
  await told(director, 'Население');
  await picture(director, folder, 'review');
  await director.locator('.mud-table a').first().click();
  await told(director, 'Решение');
  await picture(director, folder, 'proposal', { full: true });
  await fill(director, 'Причина: её прочтёт автор', 'В итогах переписи 22 094: цифры переставлены. Исправьте, пожалуйста.');
  await press(director, 'Вернуть на доработку');
  await told(director, 'На доработке');

  await editor.goto('/staff');
  await told(editor, 'вернули на доработку');
  await picture(editor, folder, 'home-returned');
  await editor.goto('/staff/notices');
  await told(editor, 'Отметить все прочитанными');
  await picture(editor, folder, 'notices', { height: 560 });
  await editor.goto('/staff');
  await told(editor, 'вернули на доработку');
  await editor.locator('.staff-lines a').first().click();
  await follow(editor, 'Исправить');
  await fill(editor, 'Значение, чел.', '22094');
  await picture(editor, folder, 'figure-amended');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'На проверке: 1');

  await director.goto('/staff/review');
  await director.locator('.mud-table a').first().click();
  await told(director, 'Решение');
  await fill(director, 'По-русски', 'Число взято из первоисточника — итогов переписи.');
  await press(director, 'Опубликовать');
  await told(director, 'Снять с публикации');
}

async function addSource(editor, folder) {
  await editor.goto('/staff/sources');
  await told(editor, 'Добавить источник');
  await picture(editor, folder, 'sources');
  await follow(editor, 'Добавить источник');
  await fill(editor, 'Название', source);
  await fill(editor, 'Название по-английски', 'All-Russian Population Census 2020: results');
  await fill(editor, 'Коротко', 'Росстат, перепись 2020');
  await fill(editor, 'Коротко по-английски', 'Rosstat, census of 2020');
  await fill(editor, 'Код', 'rosstat-census-2020');
  await fill(editor, 'Издатель', 'Росстат');
  await fill(editor, 'Издатель по-английски', 'Rosstat');
  await fill(editor, 'Адрес страницы', 'https://rosstat.gov.ru/vpn/2020');
  await picture(editor, folder, 'source', { full: true });
  await press(editor, 'Добавить');
  await told(editor, 'Где используется');
}
