// Three towns become members, and a meeting goes from its plan to the draft of its minutes.
import { fill, follow, person, picture, press, told } from './portal.mjs';
import { invite } from './people.mjs';

const members = [['abinsk', 'Абинск'], ['korenovsk', 'Кореновск'], ['khadyzhensk', 'Хадыженск']];
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });

export async function holdMeeting({ administrator, editor, director }, folder) {
  const base = new URL(administrator.url()).origin;
  const secretary = await invite(administrator, base, 'Секретарь собрания', 'secretary@example.org', 'Секретарь');
  for (const [slug, name] of members) {
    await admit(editor, director, slug);
    await giveMandate(secretary, name);
  }
  await picture(secretary, folder, 'mandates', { from: '#mandates', upTo: '.staff-table' });
  await plan(secretary, folder);
  await follow(secretary, 'Стол секретаря');
  await vote(secretary, folder);
  await draft(secretary, folder);
  const guest = await person(base);
  await guest.goto('/association/charter/simulator?rule=ordinary&members=11&present=11&for=5&against=1&abstained=5');
  await picture(guest, folder, 'simulator', { from: 'h1', height: 640 });
}

async function admit(editor, director, slug) {
  await editor.goto(`/staff/association/members/${slug}`);
  await press(editor, 'Записать заявление');
  await fill(editor, 'Чей совет', 'Учебная правка: совет города');
  await fill(editor, 'Номер решения', '1');
  await fill(editor, 'День решения', today);
  await send(editor, director);
  await editor.goto(`/staff/association/members/${slug}`);
  await press(editor, 'Принять: записать членство');
  await fill(editor, 'С какого дня', today);
  await fill(editor, 'Решение', 'Учебная правка: решение учредителей');
  await send(editor, director);
}

async function send(editor, director) {
  await fill(editor, 'Зачем нужна правка', 'Учебная правка: город вступает.');
  await press(editor, 'Отправить на проверку');
  await told(editor, 'Отправлено на проверку.');
  await director.goto('/staff/review');
  await follow(director, 'Членство', { exact: false });
  await press(director, 'Опубликовать');
  await told(director, 'Опубликовано.');
}

async function giveMandate(secretary, name) {
  await secretary.goto('/staff/association/mandates');
  await fill(secretary, 'Кого представляет', name);
  await fill(secretary, 'На каком основании', 'лично или по должности');
  await fill(secretary, 'Имя представителя', 'Учебный представитель');
  await press(secretary, 'Записать');
  await told(secretary, 'Полномочия записаны.');
}

async function plan(secretary, folder) {
  await secretary.goto('/staff/meetings/new');
  await fill(secretary, 'Номер', '1');
  await fill(secretary, 'День', today);
  await fill(secretary, 'Место', 'Зал собраний');
  await fill(secretary, 'Кто созывает', 'Коллегия директоров');
  await fill(secretary, 'Председательствующий', 'Учебный председатель');
  await fill(secretary, 'Секретарь', 'Учебный секретарь');
  await fill(secretary, 'Счётная комиссия', 'Учебная комиссия');
  await press(secretary, 'Добавить вопрос');
  const item = secretary.getByRole('group', { name: 'Вопрос 1', exact: true });
  await item.getByLabel('Вопрос', { exact: true }).fill('О плане работы на год');
  await item.getByLabel('Проект решения', { exact: true }).fill('Учебная правка: утвердить план работы.');
  await item.getByLabel('Проект решения', { exact: true }).blur();
  await picture(secretary, folder, 'meeting-plan', { full: true });
  await press(secretary, 'Сохранить');
  await told(secretary, 'Голосующих членов');
  await fill(secretary, 'Почему срок короче (если короче)', 'Учебная правка: все члены согласились.');
  await press(secretary, 'Уведомление разослано');
  await told(secretary, 'Собрание созвано.');
  await picture(secretary, folder, 'meeting', { height: 1000 });
}

async function vote(secretary, folder) {
  await told(secretary, 'Кворума нет: 0 из 3');
  await secretary.locator('[data-person] [data-mark=joined]').nth(0).click();
  await secretary.locator('[data-person] [data-mark=joined]').nth(1).click();
  await told(secretary, 'Кворум есть: 2 из 3');
  await press(secretary, 'Открыть собрание');
  await secretary.locator('select[name=Method]').selectOption('NamedOpen');
  await press(secretary, 'Открыть голосование');
  await secretary.locator('[data-choice=for]').nth(0).click();
  await secretary.locator('[data-choice=for]').nth(1).click();
  await picture(secretary, folder, 'desk', { height: 900 });
  await press(secretary, 'Закрыть голосование');
  await told(secretary, 'требуется 2: принято');
  await press(secretary, 'Закрыть собрание');
  await told(secretary, 'Стол секретаря: закрыто');
}

async function draft(secretary, folder) {
  await secretary.goto('/staff/meetings');
  await follow(secretary, 'Общее собрание № 1', { exact: false });
  await follow(secretary, 'Протокол');
  await press(secretary, 'Составить');
  await told(secretary, 'Черновик составлен.');
  await picture(secretary, folder, 'minutes', { height: 1500 });
}
