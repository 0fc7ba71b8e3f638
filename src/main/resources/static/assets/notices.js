// The bell: how many notices wait, live; and that what leads to this page is read by looking at it.
'use strict';

// In a block, so that its names are its own.
{
const bell = () => one('#bell');
let ringing = 0;

function post(path, fields) {
  return fetch(path, {
    method: 'POST', keepalive: true, body: new URLSearchParams(fields),
    headers: { 'X-CSRF-TOKEN': meta('csrf') } });
}

async function count() {
  ringing = 0;
  const answer = await fetch('/api/v1/notices/count', { headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected || !bell()) return;
  const { unread, newest } = await answer.json(), shown = bell().dataset;
  const more = newest > Number(shown.newest), other = more || unread !== Number(shown.unread);
  Object.assign(shown, { unread, newest });
  one('.count', bell()).textContent = unread > 99 ? '99+' : unread;
  one('.count', bell()).hidden = unread === 0;
  one('.said', bell()).textContent = unread ? 'unread' : '';
  if (more) say(unread === 1 ? 'One notice is new.' : `${unread} notices are unread.`);
  if (other && one('#notices')) changed();
}

// Not all browsers at the same instant.
function ring() {
  if (bell() && !ringing) ringing = setTimeout(count, 100 + Math.random() * 500);
}

async function seen() {
  if (bell() && Number(bell().dataset.unread) && /^\/(cases|escalations)\/[^/]+$/.test(location.pathname)) {
    await post('/notices/seen', { page: location.pathname });
    count();
  }
}

document.addEventListener('fact', event => {
  if (event.detail.type === 'outbox.delivered.v1' && event.detail.data?.channel === 'in-app') ring();
});
document.addEventListener('DOMContentLoaded', seen);
document.addEventListener('visibilitychange', () => { if (!document.hidden) ring(); });

// Times that people type are meant in their zone, and the page says which that is.
document.addEventListener('DOMContentLoaded', () => {
  if (!zone) return;
  all('input[data-zone]').forEach(field => { field.value = zone; });
  all('input[data-instant]').forEach(field => {
    field.value = typed.format(new Date(field.dataset.instant)).replace(' ', 'T');
  });
  all('input[data-zone-once]').forEach(field => { if (['Z', 'UTC'].includes(field.value)) field.value = zone; });
  all('[data-zone-words]').forEach(words => { words.textContent = zone; });
});
}
