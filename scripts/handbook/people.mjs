// The first administrator, invitations, signing in.
import { createHmac } from 'node:crypto';
import { fill, follow, password, person, picture, press, told } from './portal.mjs';

export async function letPeopleIn(setupLink, folder) {
  const base = new URL(setupLink).origin;
  const administrator = await person(base);
  await administrator.goto(setupLink);
  await fill(administrator, 'Имя и фамилия', 'Администратор');
  await fill(administrator, 'Электронная почта', 'administrator@example.org');
  await fill(administrator, 'Пароль', password);
  await fill(administrator, 'Пароль ещё раз', password);
  await picture(administrator, folder, 'setup', { upTo: '.account' });
  await press(administrator, 'Создать администратора');
  await enrol(administrator, folder);

  const editor = await invite(administrator, base, 'Редактор', 'editor@example.org', 'Редактор', folder);
  const director = await invite(administrator, base, 'Директор', 'director@example.org', 'Директор');
  const guest = await person(base);
  await guest.goto('/account/login');
  await picture(guest, folder, 'sign-in', { upTo: '.account' });
  await editor.goto('/staff/towns');
  await told(editor, 'Абинск');
  await picture(editor, folder, 'towns');
  return { administrator, editor, director };
}

// The key in the picture opens a portal that is gone by the time anybody sees it.
async function enrol(page, folder) {
  await told(page, 'Остался один шаг');
  await press(page, 'Настроить');
  const key = (await page.locator('.account-key').textContent()).replaceAll(' ', '');
  if (folder)
    await picture(page, folder, 'second-factor', { upTo: '.account' });
  await fill(page, 'Код из приложения', codeOf(key));
  await press(page, 'Включить');
  await told(page, 'Сохраните резервные коды');
  await follow(page, 'Коды сохранены, продолжить работу');
  await told(page, 'Здравствуйте');
}

// RFC 6238, as the application on a telephone computes it.
function codeOf(key) {
  const bits = [...key.toUpperCase()].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', secret).update(step).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export async function invite(administrator, base, name, email, role, folder) {
  await administrator.goto('/staff/users');
  await press(administrator, 'Пригласить');
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('Имя и фамилия').fill(name);
  await dialog.getByLabel('Электронная почта').fill(email);
  await dialog.getByRole('checkbox', { name: new RegExp(`^${role} `) }).check();
  if (folder)
    await picture(administrator, folder, 'invite');
  await dialog.getByRole('button', { name: 'Пригласить' }).click();
  const field = dialog.getByLabel('Ссылка приглашения');
  await field.waitFor();
  const link = await field.inputValue();
  if (folder) {
    // A link in a picture would be a key in a picture.
    await field.evaluate(area => { area.value = 'https://…/account/invitation?…'; });
    await picture(administrator, folder, 'invitation-link');
  }

  const invited = await person(base);
  await invited.goto(link);
  await fill(invited, 'Пароль', password);
  await fill(invited, 'Пароль ещё раз', password);
  if (folder)
    await picture(invited, folder, 'invitation', { upTo: '.account' });
  await press(invited, 'Сохранить и войти');
  // Directors are led to the second step first.
  if (role === 'Директор')
    await enrol(invited);
  await told(invited, 'Здравствуйте');
  await dialog.getByRole('button', { name: 'Готово' }).click();
  return invited;
}

export async function accounts({ administrator, editor }, folder) {
  await editor.goto('/account/my');
  await picture(editor, folder, 'account', { upTo: '.account' });
  await editor.goto('/account/my/sessions');
  await picture(editor, folder, 'sessions', { upTo: '.account' });
  await administrator.goto('/staff/users');
  await told(administrator, 'editor@example.org');
  await picture(administrator, folder, 'users');
  await follow(administrator, 'Редактор');
  await told(administrator, 'Сохранить права');
  await picture(administrator, folder, 'person', { full: true });
  await administrator.goto('/staff/audit');
  await told(administrator, 'administrator@example.org');
  await picture(administrator, folder, 'audit');
}
