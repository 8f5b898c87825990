// Sends the marks of the secretary's desk. What could not be sent stays in this browser, is shown as unsent, and goes when the line is back.
const desk = document.querySelector('[data-desk]');
const token = desk.querySelector(':scope > input[name=__RequestVerificationToken]').value;
// Each page keeps its own: two of one meeting would write over each other's. What a closed one has left goes with the next that is opened.
const storages = `desk-unsent:${desk.dataset.desk}:`;
const storage = storages + crypto.randomUUID();
const pauseMilliseconds = 3000;
const quietMilliseconds = 10_000;
const mostAtOnce = 200;
const device = remembered('desk-device', () => crypto.randomUUID());
const unsentLine = desk.querySelector('[data-unsent]');
const quorumLine = desk.querySelector('[data-quorum]');
const identified = desk.querySelector('[data-identified]');
const refusals = [];
let offset = Date.parse(desk.dataset.now) - Date.now();
let queue = leftBehind();
if (identified) {
  // Opening and closing a vote loads the page anew.
  identified.value = sessionStorage.getItem(storages) ?? '';
  identified.addEventListener('input', () => sessionStorage.setItem(storages, identified.value));
}
let isSending = false;
let isOnline = true;

desk.addEventListener('click', event => {
  const button = event.target.closest('button[data-mark], button[data-choice], button[data-candidate]');
  if (!button)
    return;
  const person = button.closest('[data-person]');
  const row = button.closest('[data-member]');
  if (button.dataset.mode === 'remote' && identified.value.trim() === '') {
    identified.focus();
    show('Сначала напишите, как установлена личность участвующего дистанционно.');
    return;
  }
  add(person
    ? { what: button.dataset.mark, mandate: Number(person.dataset.person), mode: button.dataset.mode ?? (button.dataset.mark === 'joined' ? 'inPerson' : undefined),
        identified: button.dataset.mode === 'remote' ? identified.value.trim() : undefined }
    : voteOf(button, row));
});

// Opening and closing a vote needs the server, and everything that was marked before it.
for (const form of desk.querySelectorAll('form[data-needs-server]')) {
  form.addEventListener('submit', event => {
    if (queue.length === 0)
      return;
    event.preventDefault();
    show('Сначала должны уйти неотправленные отметки: открыть и закрыть голосование можно только на связи.');
    send();
  });
}

desk.querySelector('[data-filter]')?.addEventListener('input', event => {
  const asked = event.target.value.trim().toLocaleLowerCase('ru');
  for (const person of desk.querySelectorAll('[data-person]'))
    person.hidden = asked !== '' && !person.textContent.toLocaleLowerCase('ru').includes(asked);
});
// Enter marks the only one that is left, and the next name can be typed.
desk.querySelector('[data-filter]')?.addEventListener('keydown', event => {
  const left = [...desk.querySelectorAll('[data-person]:not([hidden])')];
  if (event.key !== 'Enter' || left.length !== 1)
    return;
  event.preventDefault();
  left[0].querySelector('[data-mark=joined]')?.click();
  event.target.value = '';
  event.target.dispatchEvent(new Event('input'));
});

setInterval(() => { if (queue.length > 0) send(); }, pauseMilliseconds);
setInterval(send, quietMilliseconds);
addEventListener('online', send);
send();

function remembered(key, make) {
  let value = localStorage.getItem(key);
  if (!value)
    localStorage.setItem(key, value = make());
  return value;
}

// What another open page has not sent yet comes along: sent by both it is kept once.
function leftBehind() {
  const left = Object.keys(localStorage).filter(key => key.startsWith(storages)).flatMap(key => {
    const marks = JSON.parse(localStorage.getItem(key));
    localStorage.removeItem(key);
    return marks;
  });
  return [...new Map(left.map(mark => [mark.sequence, mark])).values()].sort((one, other) => one.sequence - other.sequence);
}

function voteOf(button, row) {
  // The same word once more takes it back.
  const isSame = button.getAttribute('aria-pressed') === 'true';
  return {
    what: 'vote',
    poll: Number(row.closest('[data-poll]').dataset.poll),
    member: row.dataset.member,
    choice: isSame ? undefined : button.dataset.choice,
    candidate: isSame || button.dataset.candidate === undefined ? undefined : Number(button.dataset.candidate),
  };
}

function add(mark) {
  // Another page of this browser takes numbers of the same row.
  const sequence = Number(localStorage.getItem('desk-sequence') ?? 0) + 1;
  localStorage.setItem('desk-sequence', sequence);
  queue.push({ sequence, markedUtc: new Date(Date.now() + offset).toISOString(), ...mark });
  keep();
  draw(mark);
  send();
}

function keep() {
  if (queue.length > 0)
    localStorage.setItem(storage, JSON.stringify(queue));
  else
    localStorage.removeItem(storage);
  show();
}

async function send() {
  if (isSending)
    return;
  isSending = true;
  const sent = queue.slice(0, mostAtOnce);
  try {
    const response = await fetch(desk.dataset.desk, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
      body: JSON.stringify({ device, marks: sent }),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.redirected || response.status === 401 || response.status === 403)
      throw new Error('signed out');
    if (response.status === 400)
      throw new Error('outdated');
    if (!response.ok)
      throw new Error(`${response.status}`);
    take(await response.json());
    isOnline = true;
  } catch (error) {
    isOnline = false;
    show({
      'signed out': 'Вы не вошли: откройте вход на другой вкладке. Отметки сохранены здесь.',
      outdated: 'Страница устарела: обновите её. Отметки сохранены здесь.',
      429: 'С этого адреса слишком много запросов: через минуту отметки уйдут сами.',
    }[error.message]);
  } finally {
    isSending = false;
  }
  if (isOnline && queue.length > 0)
    send();
}

function take(state) {
  offset = Date.parse(state.now) - Date.now();
  for (const { sequence, refusal } of state.answers) {
    queue = queue.filter(mark => mark.sequence !== sequence);
    if (refusal)
      refusals.push(refusal);
  }
  keep();
  quorumLine.textContent = state.quorum;
  quorumLine.dataset.holds = state.hasQuorum ? 'yes' : 'no';
  const present = new Set(state.present);
  for (const person of desk.querySelectorAll('[data-person]'))
    tell(person, present.has(Number(person.dataset.person)));
  for (const row of desk.querySelectorAll('[data-member]'))
    press(row, state.votes[row.dataset.member] ?? '');
  for (const mark of queue)
    draw(mark);
  if (state.version !== Number(desk.dataset.version))
    show('Собрание изменили на другом устройстве. Обновите страницу.');
}

function draw(mark) {
  if (mark.what === 'vote') {
    const row = [...desk.querySelectorAll(`[data-poll="${mark.poll}"] [data-member]`)].find(one => one.dataset.member === mark.member);
    if (row)
      press(row, mark.choice ?? (mark.candidate === undefined ? '' : String(mark.candidate)));
  } else if (mark.what !== 'undo') {
    const person = desk.querySelector(`[data-person="${mark.mandate}"]`);
    if (person)
      tell(person, mark.what === 'joined');
  }
}

function tell(person, isHere) {
  person.dataset.here = isHere ? 'yes' : 'no';
  person.querySelector('[data-mark=joined]')?.setAttribute('aria-pressed', String(isHere));
}

function press(row, word) {
  row.dataset.vote = word;
  for (const button of row.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String((button.dataset.choice ?? button.dataset.candidate) === word && word !== ''));
}

function show(sentence) {
  const lines = [
    sentence,
    queue.length > 0 ? `Не отправлено отметок: ${queue.length}.${isOnline ? '' : ' Нет связи: они сохранены в этом браузере и уйдут сами.'}` : undefined,
    refusals.length > 0 ? `Не принято: ${refusals.at(-1)}` : undefined,
  ].filter(Boolean);
  unsentLine.textContent = lines.join(' ');
  unsentLine.hidden = lines.length === 0;
}
