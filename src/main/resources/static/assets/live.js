// What is shown follows the journal, and never disturbs somebody who types.
'use strict';

const typing = () => document.activeElement?.matches('input:not([type=checkbox]), textarea, select');
// Somebody works in it; a form that has just been sent is not worked in any more.
const busy = (part, sent) =>
  all('details.act[open]', part).some(act => !act.contains(sent ?? null)) ||
  (typing() && part.contains(document.activeElement) && !sent?.contains(document.activeElement)) ||
  all('form', part).some(form => form !== sent && 'dirty' in form.dataset);

// Whether anybody else has changed something since all was shown: of one's own deeds, and of what
// follows from them at once, nobody needs to be told.
let others = false;
const deeds = new Map();
const arrived = new URLSearchParams(location.search).has('did');
function own(event) {
  const at = Date.parse(event.recordedat);
  if (event.told) {
    const mine = event.actor === meta('me');
    if (mine) deeds.set(event.subject, at); else deeds.delete(event.subject);
    return mine;
  }
  return at - (deeds.get(event.subject) ?? -Infinity) < 5000 || (arrived && performance.now() < 5000);
}

// A page of one case follows at once. A list follows the first change within half a second, then at
// most every two seconds, and not all browsers at the same instant.
let wanted = 0;
let shownAt = 0;
// Something went out of sight: whoever types looks again too, and is not told what it was.
let anyway = false;
function changed() {
  if (wanted) return;
  const list = all('[data-live]').some(part => part.dataset.live.endsWith('/'));
  const soon = list ? Math.max(150 + Math.random() * 350, shownAt + 2000 - Date.now()) : 200;
  wanted = setTimeout(() => { wanted = 0; shownAt = Date.now(); refresh(); }, soon);
}

// How to find again what has the focus; empty = by its row, if it has one.
function placeOf(it) {
  if (it.id) return '#' + CSS.escape(it.id);
  return it.matches('summary') && it.parentElement.id ? `#${CSS.escape(it.parentElement.id)} > summary` : '';
}

// What had the focus is not there any more: one goes on at the part that changed.
function goOnAt(part) {
  part.tabIndex = -1;
  return part;
}

async function refresh() {
  const parts = all('[data-live][id]');
  if (!parts.length) return;
  const must = anyway;
  anyway = false;
  if (!must && parts.every(part => busy(part) && !('part' in part.dataset))) return others && announce();
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (answer.status === 404) return gone();
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  hearClock(one('meta[name="now"]', fresh)?.content);
  const told = others;
  others = false;
  for (const part of parts) {
    const next = fresh.getElementById(part.id);
    if (!next || next.isEqualNode(part)) continue;
    if (busy(part)) { if (!('part' in part.dataset && renewAround(part, next)) && told) announce(); continue; }
    const open = all('details[open][id]', part).map(d => d.id);
    const held = part.contains(document.activeElement);
    const focus = held ? placeOf(document.activeElement) : '';
    const at = one('.at', part)?.dataset.row;
    part.replaceWith(next);
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (focus) (one(focus) ?? goOnAt(next)).focus({ preventScroll: true });
    if (at) standAt(at, held && !focus);
    window.htmx?.process(next);
  }
  document.dispatchEvent(new CustomEvent('refreshed'));
  tick();
}

// What the page was about is not there any more for whoever looks: what was typed there has no place to go.
function gone() {
  all('form[data-dirty]').forEach(form => { delete form.dataset.dirty; });
  location.reload();
}

// What a part shows may turn at an instant that is known, when nothing is told: then it looks again.
function turn() {
  const over = all('[data-turns]').filter(part => Date.parse(part.dataset.turns) <= Date.now() + ahead - 300);
  over.forEach(part => part.removeAttribute('data-turns'));
  if (over.length) changed();
}

function announce() {
  const news = one('#news');
  if (news) news.hidden = false;
}

function concerns(event) {
  const of = event.subject ?? '';
  return all('[data-live]').some(part =>
    (of.startsWith(part.dataset.live) && event.factversion > Number(part.dataset.version ?? 0))
    || (part.dataset.also && of.startsWith(part.dataset.also)));
}

// A stream read by hand, because events carry their own names; closed while nobody looks, because a
// browser allows six connections to one place.
let stream = null;
let position = '';

async function follow() {
  if (stream || document.hidden || !one('[data-live], #bell')) return;
  // Whoever hides the page takes it away meanwhile, and whoever comes back begins another.
  const mine = stream = new AbortController();
  try {
    const answer = await fetch('/api/v1/events?after=' + position, {
      headers: { Accept: 'text/event-stream' }, signal: mine.signal });
    if (answer.ok) {
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = '', read = await reader.read(); !read.done; read = await reader.read()) {
        const blocks = (rest + read.value).split(/\r?\n\r?\n/);
        rest = blocks.pop();
        blocks.forEach(receive);
      }
    }
  } catch { /* gone: tried again below */ }
  if (stream === mine) stream = null;
  if (!mine.signal.aborted) setTimeout(follow, 3000);
}

// The clock of a SANDBOX moves in jumps: what is shown as a time follows it.
function hearClock(at) {
  const to = Date.parse(at) - Date.now();
  if (!to || Math.abs(to - ahead) < 1000) return;
  ahead = to;
  tick();
  turn();
}

function receive(block) {
  const clock = block.match(/^:\s?now (\S+)/m);
  if (clock) hearClock(clock[1]);
  if (/^:\s?look again$/m.test(block)) { anyway = true; changed(); }
  const data = block.split(/\r?\n/).filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
  if (!data) return;
  const event = JSON.parse(data);
  position = event.id ?? position;
  document.dispatchEvent(new CustomEvent('fact', { detail: event }));
  const mine = own(event);
  if (!concerns(event)) return;
  others ||= !mine;
  changed();
}

document.addEventListener('DOMContentLoaded', () => {
  position = meta('feed');
  setInterval(turn, 1000);
  follow();
});
// Whoever looks again does not know who did what meanwhile.
function missed() { others = true; changed(); follow(); }
document.addEventListener('visibilitychange', () => {
  if (document.hidden) { stream?.abort(); stream = null; } else { missed(); }
});
addEventListener('pageshow', event => { if (event.persisted) missed(); });
