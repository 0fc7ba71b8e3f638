// Ctrl K: pages, cases, and what can be done on this page.
'use strict';

let asked = 0;
let found = [];

function openPalette() {
  const dialog = one('#palette');
  if (!dialog || one('dialog[open]')) return;
  dialog.showModal();
  const input = one('#palette-input');
  input.value = '';
  offer([]);
  input.focus();
}

const labelled = element => element.getAttribute('aria-label') || element.textContent.trim().replace(/\s+/g, ' ') || element.title;

function places() {
  return all('.side nav a, .sections a').map(a => ({
    words: one('strong, span', a)?.textContent ?? a.textContent, kind: 'page', go: () => location.assign(a.href) }));
}

function acts() {
  const seen = new Set();
  return all('.toast button, main [data-key], main summary.button, main form[method=post] > button').flatMap(it => {
    const act = it.closest('details.act');
    const target = it.matches('details') ? it : act && it.matches('summary') ? act : it;
    if (seen.has(target) || target.closest('.panel') || target.closest('[data-row]:not(.at)')) return [];
    seen.add(target);
    const words = target.matches('details') ? labelled(one('summary', target))
      : target.matches('textarea, input') ? (target.dataset.words ?? one(`label[for="${target.id}"]`)?.textContent ?? '') : labelled(target);
    return words ? [{ words, kind: 'do', go: () => {
      if (target.matches('details')) { target.open = true; one('textarea, input:not([type=hidden]), select, button', target)?.focus(); }
      else if (target.matches('textarea, input')) target.focus();
      else target.click();
    } }] : [];
  });
}

const fits = (words, typed) => typed.toLowerCase().split(/\s+/).every(part => words.toLowerCase().includes(part));

function offer(more) {
  const typed = one('#palette-input').value.trim();
  const here = [...acts(), ...places()].filter(it => fits(it.words, typed));
  const search = typed ? [{ words: `Search the desk for “${typed}”`, kind: 'search', go: () => location.assign('/desk?status=all&q=' + encodeURIComponent(typed)) }] : [];
  // Who types the number of a case wants to go there; what can be done with it comes after.
  found = /^\d+$/.test(typed) ? [...more, ...here, ...search] : [...here.slice(0, 12), ...more, ...search];
  one('#palette-list').replaceChildren(...found.map((it, n) => {
    const li = document.createElement('li');
    li.id = 'found-' + n;
    li.setAttribute('role', 'option');
    li.append(Object.assign(document.createElement('bdi'), { textContent: undirected(it.words) }),
      Object.assign(document.createElement('span'), { textContent: it.kind }));
    li.addEventListener('click', () => go(n));
    return li;
  }));
  choose(0);
}

function choose(n) {
  const items = all('#palette-list li');
  items.forEach((li, i) => li.setAttribute('aria-selected', String(i === n)));
  items[n]?.scrollIntoView({ block: 'nearest' });
  one('#palette-input').setAttribute('aria-activedescendant', items[n]?.id ?? '');
}
const chosen = () => all('#palette-list li').findIndex(li => li.getAttribute('aria-selected') === 'true');

function go(n) {
  const it = found[n];
  if (!it) return;
  one('#palette').close();
  it.go();
}

// Those who work here are few: read once for a page, at most 1,000.
let colleagues = null;
function everybody() {
  colleagues ??= (async () => {
    const found = [];
    let cursor = '';
    for (let part = 0; part < 5; part++) {
      const answer = await fetch('/api/v1/people?limit=200' + cursor, { headers: { Accept: 'application/json' } });
      if (!answer.ok) break;
      const { items, nextCursor } = await answer.json();
      found.push(...items.filter(person => person.active));
      if (!nextCursor) break;
      cursor = '&cursor=' + encodeURIComponent(nextCursor);
    }
    return found;
  })().catch(() => []);
  return colleagues;
}

async function lookUp() {
  const typed = one('#palette-input').value.trim();
  if (typed.length < 2) return;
  const mine = ++asked;
  const ask = async (address, show) => {
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      return answer.ok ? (await answer.json()).items.map(show) : [];
    } catch { return []; }
  };
  const q = encodeURIComponent(typed);
  const cases = await ask('/api/v1/desk?status=all&limit=8&q=' + q, item => ({
    words: `${item.id} ${item.title ?? '(erased)'}`, kind: 'case', go: () => location.assign('/cases/' + item.id) }));
  const accounts = await ask('/api/v1/accounts?limit=5&q=' + q, item => ({
    words: item.name ?? item.id, kind: 'account', go: () => location.assign('/desk?status=all&account=' + encodeURIComponent(item.id)) }));
  const people = (await everybody()).filter(person => fits(`${person.name} ${person.id}`, typed)).slice(0, 5).map(person => ({
    words: person.name, kind: 'person', go: () => location.assign('/desk?status=unfinished&assignee=' + encodeURIComponent(person.id)) }));
  if (mine === asked && one('#palette').open) offer([...cases, ...accounts, ...people]);
}

let looking = 0;
document.addEventListener('input', event => {
  if (event.target.id !== 'palette-input') return;
  asked++;
  offer([]);
  clearTimeout(looking);
  looking = setTimeout(lookUp, 150);
});
document.addEventListener('keydown', event => {
  if (event.target.id !== 'palette-input') return;
  const n = chosen(), last = found.length - 1;
  if (event.key === 'ArrowDown') choose(n >= last ? 0 : n + 1);
  else if (event.key === 'ArrowUp') choose(n <= 0 ? last : n - 1);
  else if (event.key === 'Enter') go(n);
  else return;
  event.preventDefault();
});
