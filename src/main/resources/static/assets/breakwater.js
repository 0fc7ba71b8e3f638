// The little that a page cannot do without a script. Everything works without it, only by hand.
'use strict';

const root = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// As pages show names: without marks of direction, which would turn them round.
const undirected = text => text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
const meta = name => one(`meta[name="${name}"]`)?.content ?? '';

// --- light and dark: the system's choice until a person makes one ---------------------------------
const theme = localStorage.getItem('theme');
if (theme) root.dataset.theme = theme;
root.classList.add('js');
root.classList.toggle('people-only', localStorage.getItem('people-only') !== null);

function toggleTheme() {
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
}

// --- time: "5 min ago", the exact instant on hover, by the product's clock ------------------------
let ahead = 0;
// Times are told and typed in the zone that the person chose; where they chose none, in their browser's.
const zone = meta('zone') || Intl.DateTimeFormat().resolvedOptions().timeZone;
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long', timeZone: zone });
const typed = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });

function length(seconds) {
  const h = Math.floor(seconds / 3600), m = Math.floor(seconds % 3600 / 60), d = Math.floor(h / 24);
  return d > 0 ? `${d} d ${h % 24} h` : h > 0 ? `${h} h ${m} min` : m > 0 ? `${m} min` : `${Math.floor(seconds)} s`;
}

function coarse(seconds) {
  const m = Math.floor(seconds / 60), d = Math.floor(m / 1440);
  return m < 60 ? `${m} min` : m < 1440 ? `${Math.floor(m / 60)} h`
    : d < 60 ? `${d} d` : d < 730 ? `${Math.floor(d / 30)} mo` : `${Math.floor(d / 365)} y`;
}

// What is still to come is said in two units, as the server says it.
function still(seconds) {
  const m = Math.floor(seconds / 60), more = (n, unit) => n ? ` ${n} ${unit}` : '';
  return m < 60 || m >= 14 * 1440 ? coarse(seconds)
    : m < 1440 ? `${Math.floor(m / 60)} h${more(m % 60, 'min')}`
    : `${Math.floor(m / 1440)} d${more(Math.floor(m % 1440 / 60), 'h')}`;
}

// A promise counts its last ten minutes in seconds.
function countdown(seconds) {
  const left = Math.floor(Math.abs(seconds)), text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return seconds > 0 ? 'in ' + text : text + ' ago';
}

function tick(times = all('time[datetime]')) {
  for (const time of times) {
    const at = new Date(time.dateTime);
    const seconds = (at - Date.now() - ahead) / 1000;
    const chip = time.closest('.chip.clock');
    const text = 'date' in time.dataset ? date.format(at) : 'clock' in time.dataset
      ? length(Math.max(0, -seconds))
      : chip && Math.abs(seconds) < 600 ? countdown(seconds)
      : Math.abs(seconds) < 60 ? (seconds > 0 ? 'in a moment' : 'just now')
        : seconds > 0 ? 'in ' + still(seconds) : coarse(-seconds) + ' ago';
    if (time.textContent !== text) time.textContent = text;
    if (chip) age(chip);
    if (!time.title.startsWith(' ')) time.title = ' ' + exact.format(at);
  }
}

// A promise: near and missed are said by a word and a colour.
function age(chip) {
  const at = name => chip.dataset[name] ? Date.parse(chip.dataset[name]) : Infinity;
  const now = Date.now() + ahead;
  const state = now >= at('due') ? 'missed' : now >= at('near') ? 'near' : '';
  if (chip.dataset.state === state) return;
  chip.dataset.state = state;
  chip.classList.toggle('missed', state === 'missed');
  chip.classList.toggle('near', state === 'near');
  const word = one('.word', chip) ?? chip.insertBefore(document.createElement('span'), one('time', chip));
  word.className = 'word';
  word.textContent = state;
}

// --- small acts -------------------------------------------------------------------------------------
async function copy(button) {
  const text = document.getElementById(button.dataset.copy).textContent;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else { // a place without TLS
    const area = document.body.appendChild(document.createElement('textarea'));
    area.value = text;
    area.select();
    document.execCommand('copy');
    area.remove();
    button.focus();
  }
  say('Copied.');
  button.lastChild.textContent = 'Copied';
}

function say(text) {
  const place = one('#said');
  if (place) place.textContent = text;
}

// What is wrong with a field is said at the field too, until something else is typed into it.
function markWrong() {
  const list = one('#told .wrong');
  const form = list && all('form').find(it => it.getAttribute('action')?.split('#')[0] === list.dataset.form);
  for (const item of form ? all('[data-field]', list) : []) {
    const field = form.elements[item.dataset.field];
    if (!(field instanceof Element)) continue;
    const why = document.createElement('p');
    why.className = 'hint wrong';
    why.id = 'wrong-' + item.dataset.field;
    why.textContent = item.textContent;
    field.after(why);
    field.setAttribute('aria-invalid', 'true');
    const hints = field.getAttribute('aria-describedby') ?? '';
    field.setAttribute('aria-describedby', `${why.id} ${hints}`.trim());
    field.addEventListener('input', () => { why.remove(); field.removeAttribute('aria-invalid'); field.setAttribute('aria-describedby', hints); }, { once: true });
  }
}

document.addEventListener('DOMContentLoaded', () => {
  ahead = Date.parse(meta('now')) - Date.now() || 0;
  const people = one('#people-only');
  if (people) people.checked = root.classList.contains('people-only');
  tick();
  setInterval(() => tick(), 10000);
  setInterval(() => tick(all('.chip.clock time[datetime]')), 1000);
  if (new URLSearchParams(location.search).has('did')) {
    const clean = new URL(location.href);
    clean.searchParams.delete('did');
    history.replaceState(null, '', clean);
  }
  markWrong();
  one('.notice.refused[tabindex]')?.focus();
  // What was refused is still being worked on: nothing puts what is new in its place.
  if (one('#told .refused')) all('form').filter(form => form.action === location.href).forEach(form => { form.dataset.dirty = ''; });
  // A form that was refused stands again on its page: the address is that of the page, to look again.
  if (one('#told .refused') && document.referrer.startsWith(location.origin + '/')) history.replaceState(null, '', document.referrer);
  const nav = one('.side nav'), here = one('.side nav [aria-current]');
  if (here) nav.scrollLeft = here.offsetLeft + here.offsetWidth - nav.clientWidth; // on a phone it scrolls
});
addEventListener('pageshow', event => {
  if (event.persisted) all('button:disabled').forEach(button => { button.disabled = false; });
});
document.addEventListener('htmx:afterSwap', () => tick());
document.addEventListener('change', event => {
  if (event.target.id !== 'people-only') return;
  root.classList.toggle('people-only', event.target.checked);
  event.target.checked ? localStorage.setItem('people-only', '') : localStorage.removeItem('people-only');
});
document.addEventListener('input', event => { if (event.target.form) event.target.form.dataset.dirty = ''; });
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.upload) {
    event.preventDefault(); // upload.js sends it
  } else if (form.method === 'post') {
    if (event.defaultPrevented) return;
    setTimeout(() => all('button', form).forEach(button => { button.disabled = true; }));
  }
});
document.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button?.dataset.do === 'theme') toggleTheme();
  if (button?.dataset.do === 'print') window.print();
  else if (button?.dataset.do === 'copy') copy(button);
  else if (button?.dataset.do === 'reload') location.reload();
  else if (button?.dataset.do === 'keys') one('#keys').showModal();
  else if (button?.dataset.do === 'palette') openPalette();
  all('details.act[open]:not(.flow)').forEach(act => { if (!act.contains(event.target)) act.open = false; });
});
