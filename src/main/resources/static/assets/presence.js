// Who else is at this case: a sign every few seconds while somebody looks, and one when they leave.
'use strict';

// In a block, so that its names are its own.
{
const EVERY = 4000;
const tab = Math.random().toString(36).slice(2);
const place = () => one('#presence');
let beating = 0;

const replying = () => {
  const form = one('#say');
  return Boolean(form && 'dirty' in form.dataset && one('textarea', form).value.trim());
};

function send(path, fields) {
  return fetch(`/cases/${place().dataset.case}/presence${path}`, {
    method: 'POST', keepalive: true, body: new URLSearchParams({ tab, ...fields }),
    headers: { 'X-CSRF-TOKEN': meta('csrf'), Accept: 'application/json' } });
}

function chip(other) {
  const it = document.createElement('span');
  it.className = 'chip mine';
  const words = it.appendChild(document.createElement('span'));
  words.textContent = other.name + (other.replying ? ' is replying' : ' is looking');
  const icon = one('.side .icon use').closest('svg').cloneNode(true);
  const use = one('use', icon), href = use.getAttribute('href');
  use.setAttribute('href', href.replace(/#.*/, other.replying ? '#edit' : '#eye'));
  it.prepend(icon);
  return it;
}

function show(others) {
  const said = others.map(o => o.name + o.replying).join();
  if (!place() || place().dataset.said === said) return;
  place().dataset.said = said;
  place().replaceChildren(...others.map(chip));
  const writers = others.filter(o => o.replying).map(o => o.name), warning = one('#collision');
  if (!warning) return;
  warning.hidden = writers.length === 0;
  one('span', warning).textContent = warning.hidden ? ''
    : writers.length > 1 ? writers.join(' and ') + ' are writing replies.' : writers[0] + ' is writing a reply.';
}

async function beat() {
  clearTimeout(beating);
  if (!place() || document.hidden) return;
  try {
    const answer = await send('', { replying: replying() });
    if (answer.ok && !answer.redirected) show(await answer.json());
  } catch { /* the next one tells */ }
  beating = setTimeout(beat, EVERY);
}

function leave() {
  clearTimeout(beating);
  if (place()) send('/end', {}).catch(() => {});
}

document.addEventListener('DOMContentLoaded', beat);
document.addEventListener('visibilitychange', () => { document.hidden ? leave() : beat(); });
document.addEventListener('input', event => {
  if (event.target.matches('#say textarea') && !event.target.dataset.told) { event.target.dataset.told = ''; setTimeout(beat, 50); }
});
addEventListener('pagehide', leave);
}
