// While one writes on a case: @ offers who works here, ; offers canned answers.
'use strict';

// In a block, so that its names are its own.
{
let offered = [];
let source = null;
let at = 0;

const people = {
  label: 'Who is meant',
  typed: /(?:^|[\s(,;])@([\p{L}\p{N}._:-]{0,40})$/u,
  async load() {
    const found = [];
    for (let next = ''; found.length < 2000;) {
      const answer = await fetch('/api/v1/people?limit=200' + next, { headers: { Accept: 'application/json' } });
      if (!answer.ok) break;
      const { items, nextCursor } = await answer.json();
      found.push(...items.filter(person => person.active));
      if (!nextCursor) break;
      next = '&cursor=' + encodeURIComponent(nextCursor);
    }
    return found.map(person => ({ ...person, key: person.id, note: '@' + person.id }));
  },
  take: async person => ({ text: '@' + person.id + ' ' }),
};

const answers = {
  label: 'Canned answers',
  typed: /(?:^|\s);([a-z0-9-]{0,30})$/u,
  address: () => one('#say').dataset.draft.replace(/draft$/, 'answers'),
  async load() {
    const answer = await fetch(answers.address(), { headers: { Accept: 'application/json' } });
    return answer.ok ? (await answer.json()).map(it => ({ ...it, key: it.shortcut, note: ';' + it.shortcut })) : [];
  },
  async take(chosen) {
    const answer = await fetch(answers.address() + '/' + encodeURIComponent(chosen.id), {
      method: 'POST', headers: { 'X-CSRF-TOKEN': meta('csrf'), Accept: 'application/json' } });
    const body = await answer.json().catch(() => ({}));
    return answer.ok ? body : { sentence: body.sentence ?? 'The answer was not given. Try it again.' };
  },
};

const found = (field, it) => it.typed.exec(field.value.slice(0, field.selectionStart));
const all = it => it.loaded ??= it.load().catch(() => { it.loaded = null; return []; });
const ours = event => event.target.matches?.('#say textarea');

function box(field) {
  let list = one('#completions');
  if (!list) {
    list = document.createElement('ul');
    Object.assign(list, { id: 'completions', role: 'listbox', hidden: true });
    field.after(list);
    list.addEventListener('mousedown', event => {
      const row = event.target.closest('li');
      event.preventDefault();
      if (row) take(field, Number(row.dataset.n));
    });
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'completions');
  }
  return list;
}

function close(field) {
  offered = [];
  box(field).hidden = true;
  field.removeAttribute('aria-activedescendant');
}

function draw(field) {
  const list = box(field);
  list.setAttribute('aria-label', source.label);
  list.replaceChildren(...offered.map((it, n) => {
    const row = document.createElement('li');
    Object.assign(row, { id: 'completion-' + n, role: 'option' });
    row.dataset.n = n;
    row.setAttribute('aria-selected', n === at);
    row.appendChild(document.createElement('bdi')).textContent = undirected(it.name);
    row.appendChild(document.createElement('span')).textContent = it.note;
    return row;
  }));
  list.hidden = false;
  field.setAttribute('aria-activedescendant', 'completion-' + at);
}

async function offer(field) {
  const wanted = [people, answers].find(it => found(field, it));
  if (!wanted) { if (offered.length) close(field); return; }
  const known = await all(wanted), now = found(field, wanted);
  if (!now) return close(field);
  const words = now[1].toLowerCase();
  const begins = text => text.toLowerCase().split(/[\s._-]+/).some(part => part.startsWith(words));
  source = wanted;
  offered = known.filter(it => it.key.toLowerCase().startsWith(words) || begins(it.name)).slice(0, 8);
  at = 0;
  if (offered.length) return draw(field);
  close(field);
  if (wanted === answers && !known.length) draftSays('There is no canned answer yet: they are written in the settings.');
}

// What is not known stays in braces; the first of it is selected, to be typed over.
async function take(field, n) {
  const it = source, chosen = offered[n], typed = found(field, it);
  close(field);
  if (!chosen || !typed) return;
  const from = field.selectionStart - typed[1].length - 1, to = field.selectionStart;
  const { text, missing = [], sentence } = await it.take(chosen);
  if (sentence) { draftSays(sentence); return; }
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (!missing.length) return;
  draftSays(`Not known here: ${missing.join(', ')}. Write it yourself.`);
  const gap = field.value.indexOf(missing[0], from);
  field.setSelectionRange(gap, gap + missing[0].length);
}

document.addEventListener('input', event => { if (ours(event)) offer(event.target); });
document.addEventListener('keydown', event => {
  if (!offered.length || !ours(event)) return;
  if (event.key === 'ArrowDown') at = (at + 1) % offered.length;
  else if (event.key === 'ArrowUp') at = (at + offered.length - 1) % offered.length;
  else if (event.key === 'Escape') { close(event.target); event.preventDefault(); event.stopPropagation(); return; }
  else if (event.key === 'Enter' || event.key === 'Tab') { take(event.target, at); event.preventDefault(); event.stopPropagation(); return; }
  else return;
  event.preventDefault();
  draw(event.target);
}, true);
document.addEventListener('click', event => {
  if (!event.target.closest('#answer-add')) return;
  const field = one('#say textarea'), before = field.value.slice(0, field.selectionStart);
  field.focus();
  field.setRangeText(/\S$/.test(before) ? ' ;' : ';', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});

// What one presses does not move away from under the pointer: the list closes once it is up again.
let down = false;
document.addEventListener('pointerdown', () => { down = true; }, true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => { down = false; }, true);
document.addEventListener('focusout', event => {
  if (!offered.length || !ours(event)) return;
  const shut = () => { if (!offered.length) close(event.target); };
  offered = [];
  if (down) document.addEventListener('pointerup', () => setTimeout(shut), { once: true });
  else shut();
});
}
