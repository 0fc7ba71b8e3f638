// Keys of single letters: never while somebody types, and each person may change or switch them off.
'use strict';

const KEYS = {
  j: 'Next in a list', k: 'Previous in a list', n: 'New case, or a note', r: 'Reply', w: 'Wait',
  e: 'Call for an escalation', c: 'Claim', s: 'Start', b: 'Bounce back', d: 'Resolve',
  u: 'Undo, or back to the list', g: 'Open the gate', l: 'Link with a case', p: 'Note progress', z: 'Put a case aside',
  v: 'Watch, or no longer', i: 'Notices', m: 'Mark as read',
  x: 'Select, tick, or merge into a case', a: 'Select all that were found, mark all as read, or give to somebody',
  t: 'Change those that are selected', o: 'Take a case: it is mine', y: 'Adopt what is proposed',
};

const keyMap = () => JSON.parse(localStorage.getItem('keys') ?? '{}');
const keysOn = () => localStorage.getItem('keys-off') === null;

// What a person pressed, in the letters of the pages; empty = nothing of ours.
function meant(pressed) {
  const map = keyMap();
  const own = Object.keys(KEYS).find(key => (map[key] ?? key) === pressed);
  return own ?? (pressed in KEYS ? '' : pressed);
}

function stand(row, focus) {
  all('[data-row]').forEach(it => it.classList.toggle('at', it === row));
  row.scrollIntoView({ block: 'nearest' });
  if (focus) {
    if (!one('a', row)) row.tabIndex = -1;
    (one('a', row) ?? row).focus({ preventScroll: true });
  }
  document.dispatchEvent(new CustomEvent('stand', { detail: row }));
}

function move(step) {
  const rows = all('[data-row]');
  if (!rows.length) return;
  const now = rows.findIndex(row => row.classList.contains('at'));
  stand(rows[Math.min(rows.length - 1, Math.max(0, now < 0 ? 0 : now + step))], true);
}

// What has no address is worked on where it stands.
function enter(row) {
  const place = one('summary, textarea, input:not([type=hidden]), select', row);
  if (place?.matches('summary')) {
    place.parentElement.open = true;
    one('textarea, input:not([type=hidden])', place.parentElement)?.focus();
  } else place?.focus();
}

// Within the row one stands at first, by the focus or by j and k, then on the page; never in a row that nobody chose.
function press(key) {
  const wanted = `[data-key~="${CSS.escape(key)}"]`;
  const row = document.activeElement.closest('[data-row]') ?? one('[data-row].at');
  const target = (row && one(wanted, row)) ?? all(wanted).find(it => !it.closest('[data-row]'));
  if (!target) return false;
  if (target.matches('details')) {
    target.open = true;
    one('textarea, input:not([type=hidden]), select, button', target)?.focus();
  } else if (target.matches('textarea, select, input:not([type=checkbox])')) {
    target.focus();
    target.dispatchEvent(new CustomEvent('keyed', { detail: key }));
    if (target.matches('[type=search]')) target.select();
  } else {
    target.click();
  }
  return true;
}

// By the button that comes first; where several are alike, a person chooses.
function sendWritten(form) {
  const buttons = all('button[type=submit]', form);
  const first = buttons.find(it => it.matches('.first')) ?? (buttons.length === 1 ? buttons[0] : null);
  if (first) form.requestSubmit(first);
}

function keyed(event) {
  if (event.key === 'Escape') {
    all('details.act[open]').forEach(act => { act.open = false; one('summary', act).focus(); });
    const row = document.activeElement.closest('[data-row].at:not(tr)');
    if (row && !one('a', row)) { row.focus({ preventScroll: true }); return; }
    if (!typing()) return;
    // A search keeps its words: browsers would empty it, and another list would come a moment later.
    if (document.activeElement.matches('[type=search]')) event.preventDefault();
    document.activeElement.blur();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openPalette();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && event.target.matches('textarea') && event.target.form) {
    event.preventDefault();
    sendWritten(event.target.form);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing() || one('dialog[open]') || !keysOn()) return;
  const key = meant(event.key);
  const here = one('[data-row].at a');
  if (key === 'Enter' && here && [here, document.body].includes(document.activeElement)) here.click();
  else if (key === 'Enter' && document.activeElement.matches('[data-row].at')) enter(document.activeElement);
  else if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '?') one('#keys')?.showModal();
  else if (key === 'u' && takeBack()) { /* undone */ }
  else if (!/^[a-z/]$/.test(key) || !press(key)) return;
  event.preventDefault();
}

// --- where a person changes them -------------------------------------------------------------------
function showKeys() {
  const map = keyMap();
  all('[data-key-for]').forEach(kbd => { kbd.textContent = map[kbd.dataset.keyFor] ?? kbd.dataset.keyFor; });
  const place = one('#key-fields');
  if (!place) return;
  one('#keys-on').checked = keysOn();
  place.replaceChildren(...Object.entries(KEYS).map(([key, words]) => {
    const field = document.createElement('div');
    field.className = 'field';
    const label = field.appendChild(document.createElement('label'));
    label.textContent = words;
    label.htmlFor = 'key-' + key;
    const input = field.appendChild(document.createElement('input'));
    Object.assign(input, { id: 'key-' + key, maxLength: 1, value: map[key] ?? key, autocomplete: 'off' });
    input.dataset.letter = key;
    return field;
  }));
}

function chooseKey(input) {
  const wanted = input.value.toLowerCase(), map = keyMap(), key = input.dataset.letter;
  const taken = Object.keys(KEYS).some(other => other !== key && (map[other] ?? other) === wanted);
  if (!/^[a-z0-9]$/.test(wanted) || taken) {
    input.setCustomValidity(taken ? 'Another act has this letter.' : 'One letter or digit.');
    input.reportValidity();
    return;
  }
  input.setCustomValidity('');
  localStorage.setItem('keys', JSON.stringify({ ...map, [key]: wanted }));
  say('Kept.');
}

document.addEventListener('keydown', keyed);
document.addEventListener('DOMContentLoaded', () => {
  showKeys();
  const chosen = one(`input[name=theme][value="${root.dataset.theme ?? 'system'}"]`);
  if (chosen) chosen.checked = true;
});
document.addEventListener('change', event => {
  const at = event.target;
  if (at.dataset.letter) chooseKey(at);
  else if (at.id === 'keys-on') at.checked ? localStorage.removeItem('keys-off') : localStorage.setItem('keys-off', '');
  else if (at.name === 'theme' && at.value === 'system') { delete root.dataset.theme; localStorage.removeItem('theme'); }
  else if (at.name === 'theme') { root.dataset.theme = at.value; localStorage.setItem('theme', at.value); }
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-do="keys-reset"]')) {
    localStorage.removeItem('keys');
    localStorage.removeItem('keys-off');
    showKeys();
    say('As they were at first.');
  }
});
