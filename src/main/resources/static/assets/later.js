// What is done only after ten seconds, so that it can be taken back. A form says so with
// data-later="what will be done". It waits in this browser, and goes on waiting on the next page;
// a browser that is closed meanwhile does it when Breakwater is opened in it again.
'use strict';

const WAIT = 10000;
const waiting = () => JSON.parse(localStorage.getItem('later') ?? '[]');
const keep = list => localStorage.setItem('later', JSON.stringify(list));
const mine = () => one('.who .name strong')?.textContent ?? '';

function later(form, submitter) {
  const fields = [...new FormData(form, submitter)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string');
  keep([...waiting(), { id: crypto.randomUUID?.() ?? String(Math.random()), who: mine(), words: form.dataset.later,
    action: form.getAttribute('action'), back: location.pathname, fields, at: Date.now() + WAIT }]);
  form.closest('details')?.removeAttribute('open');
  delete form.dataset.dirty;
  form.reset();
  showLater();
  standBy(form.getAttribute('action'));
  if (form.dataset.then) location.assign(form.dataset.then);
}

function toast(id) {
  return all('.toast').find(it => it.dataset.id === id);
}

function showLater() {
  const list = waiting();
  all('.toast[data-id]').filter(it => !list.some(act => act.id === it.dataset.id)).forEach(leave);
  for (const act of list.filter(it => it.who === mine())) {
    const left = Math.ceil((act.at - Date.now()) / 1000);
    if (left <= 0) { act.sent || send(act); continue; }
    const place = toast(act.id) ?? one('#toasts').appendChild(made(act));
    one('span', place).textContent = `${act.words} in ${left} s`;
  }
}

// Where one goes on: at the act, where it is on this page.
function standBy(action) {
  const form = all('form[data-later]').find(it => it.getAttribute('action') === action);
  const act = form?.closest('details');
  (act ? one('summary', act) : one('main')).focus({ preventScroll: true });
}

function leave(toast) {
  const held = toast.contains(document.activeElement);
  toast.remove();
  if (held) standBy(toast.dataset.action);
}

function made(act) {
  const place = document.createElement('div');
  place.className = 'toast';
  Object.assign(place.dataset, { id: act.id, action: act.action });
  place.append(document.createElement('span'));
  for (const [words, what] of [['Undo', () => undo(act)], ['Do it now', () => send(act)]]) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words, className: 'small' });
    button.addEventListener('click', what);
    place.append(button);
  }
  return place;
}

function undo(act) {
  keep(waiting().filter(it => it.id !== act.id));
  showLater();
  say(fillAgain(act) ? 'Taken back: nothing was done. Your words stand in its form again.' : 'Taken back: nothing was done.');
}

// What was typed stands in the form again, where the form is on this page; a newer state is kept.
function fillAgain(act) {
  const form = all('form[data-later]').find(it => it.getAttribute('action') === act.action);
  if (!form) return false;
  act.fields.filter(([name]) => name !== 'seen' && form.elements[name]).forEach(([name, value]) => { form.elements[name].value = value; });
  form.dataset.dirty = '';
  form.closest('details')?.setAttribute('open', '');
  return true;
}

// The key u: the last that still waits.
function takeBack() {
  const last = waiting().filter(it => it.who === mine()).at(-1);
  if (!last) return false;
  undo(last);
  return true;
}

// Whoever takes it out of the list sends it: two tabs do not do it twice.
async function send(act) {
  const take = () => {
    const list = waiting();
    if (!list.some(it => it.id === act.id)) return false;
    keep(list.filter(it => it.id !== act.id));
    return true;
  };
  const taken = navigator.locks ? await navigator.locks.request('later', take) : take();
  if (!taken) return;
  showLater();
  if (location.pathname === act.back && !typing()) { post(act); return; }
  const body = new URLSearchParams(act.fields);
  body.set('_csrf', meta('csrf'));
  try {
    const answer = await fetch(act.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const page = parsed(await answer.text());
    if (answer.ok) { tellOn(answer.url, page, tell(said(page), () => location.assign(answer.url))); return; }
    failed(act, one('.notice.refused p', page)?.textContent.trim() || 'It was not done. Look at the case and try again.');
  } catch {
    failed(act, 'The connection broke, so it is not known whether it was done. Look at the case.');
  }
}

const parsed = text => new DOMParser().parseFromString(text, 'text/html');
const said = page => one('.notice.good', page)?.textContent.trim() ?? 'Done.';

// What goes on for a while is told as it goes, until it is done or nobody reads it.
async function tellOn(address, page, place) {
  while (one('progress[data-going]', page) && place.isConnected) {
    await new Promise(done => setTimeout(done, 1000));
    const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => undefined);
    if (!answer?.ok) return;
    page = parsed(await answer.text());
    one('span', place).textContent = said(page);
  }
}

// As if its form were sent just now: a refusal is shown with what was typed.
function post(act) {
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'post', action: act.action, hidden: true });
  for (const [name, value] of [...act.fields, ['_csrf', meta('csrf')]]) {
    form.append(Object.assign(document.createElement('textarea'), { name, value }));
  }
  form.submit();
}

function failed(act, words) { tell(`${act.words}: ${words}`, () => post(act)); }

function tell(words, look) {
  const place = document.createElement('div');
  place.className = 'toast';
  place.append(Object.assign(document.createElement('span'), { textContent: words }));
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Look', className: 'small' });
  button.addEventListener('click', look);
  place.append(button);
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close', className: 'small' });
  close.addEventListener('click', () => place.remove());
  place.append(close);
  one('#toasts').append(place);
  return place;
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.dataset.later || event.defaultPrevented || !one('#toasts')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  later(form, event.submitter);
}, true);
document.addEventListener('DOMContentLoaded', () => { if (one('#toasts')) { showLater(); setInterval(showLater, 500); } });
addEventListener('storage', event => { if (event.key === 'later') showLater(); });
