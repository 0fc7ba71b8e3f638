// @names while one writes: who works here is offered, and what is taken is their id.
'use strict';

// In a block, so that its names are its own.
{
let people = null;
let offered = [];
let at = 0;

const typed = field => /(?:^|[\s(,;])@([\p{L}\p{N}._:-]{0,40})$/u.exec(field.value.slice(0, field.selectionStart));

async function everybody() {
  people ??= (async () => {
    const found = [];
    for (let next = ''; found.length < 2000;) {
      const answer = await fetch('/api/v1/people?limit=200' + next, { headers: { Accept: 'application/json' } });
      if (!answer.ok) break;
      const { items, nextCursor } = await answer.json();
      found.push(...items.filter(person => person.active));
      if (!nextCursor) break;
      next = '&cursor=' + encodeURIComponent(nextCursor);
    }
    return found;
  })();
  return people;
}

function box(field) {
  let list = one('#mentions');
  if (!list) {
    list = document.createElement('ul');
    Object.assign(list, { id: 'mentions', role: 'listbox', hidden: true });
    list.setAttribute('aria-label', 'Who is meant');
    field.after(list);
    list.addEventListener('mousedown', event => {
      const row = event.target.closest('li');
      event.preventDefault();
      if (row) take(field, Number(row.dataset.n));
    });
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'mentions');
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
  list.replaceChildren(...offered.map((person, n) => {
    const row = document.createElement('li');
    Object.assign(row, { id: 'mention-' + n, role: 'option' });
    row.dataset.n = n;
    row.setAttribute('aria-selected', n === at);
    const name = row.appendChild(document.createElement('bdi'));
    name.textContent = person.name;
    row.appendChild(document.createElement('span')).textContent = '@' + person.id;
    return row;
  }));
  list.hidden = false;
  field.setAttribute('aria-activedescendant', 'mention-' + at);
}

async function offer(field) {
  const found = typed(field);
  if (!found) { if (offered.length) close(field); return; }
  const all = await everybody(), now = typed(field);
  if (!now) return close(field);
  const words = now[1].toLowerCase();
  const begins = text => text.toLowerCase().split(/[\s._-]+/).some(part => part.startsWith(words));
  offered = all.filter(p => p.id.toLowerCase().startsWith(words) || begins(p.name)).slice(0, 8);
  at = 0;
  offered.length ? draw(field) : close(field);
}

function take(field, n) {
  const found = typed(field), person = offered[n];
  if (found && person) {
    field.setRangeText('@' + person.id + ' ', field.selectionStart - found[1].length - 1, field.selectionStart, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  close(field);
}

document.addEventListener('input', event => {
  if (event.target.matches('#say textarea')) offer(event.target);
});
document.addEventListener('keydown', event => {
  if (!offered.length || !event.target.matches?.('#say textarea')) return;
  if (event.key === 'ArrowDown') at = (at + 1) % offered.length;
  else if (event.key === 'ArrowUp') at = (at + offered.length - 1) % offered.length;
  else if (event.key === 'Escape') { close(event.target); event.preventDefault(); event.stopPropagation(); return; }
  else if (event.key === 'Enter' || event.key === 'Tab') { take(event.target, at); event.preventDefault(); event.stopPropagation(); return; }
  else return;
  event.preventDefault();
  draw(event.target);
}, true);
document.addEventListener('focusout', event => {
  if (offered.length && event.target.matches?.('#say textarea')) close(event.target);
});
}
