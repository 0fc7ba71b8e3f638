// A promise without a time is hinted at while somebody writes, and one with a time is offered to be kept.
'use strict';

let wordingTimer = 0;

async function hintAt(area) {
  const place = document.getElementById(area.dataset.hint);
  if (!place) return;
  const text = area.value.slice(0, 20000);
  try {
    const answer = text.trim() && await fetch(area.dataset.wording, {
      method: 'POST', body: new URLSearchParams({ text, zone, _csrf: meta('csrf') }) });
    const hints = answer && answer.ok ? await answer.json() : { sentences: [] };
    place.textContent = hints.sentences.join(' ');
    offerPromise(area, hints.promise);
  } catch { place.textContent = ''; }
}

// It is kept only if somebody says so; what was said of one instant is not said of another.
function offerPromise(area, promise) {
  const place = document.getElementById(area.dataset.promise);
  if (!place) return;
  const box = place.querySelector('input');
  if (box && promise && box.value === promise.until) return;
  place.replaceChildren();
  if (!promise) return;
  const label = document.createElement('label');
  label.className = 'row small';
  const keep = document.createElement('input');
  Object.assign(keep, { type: 'checkbox', name: 'promisedUntil', value: promise.until });
  label.append(keep, ` Promise: ${promise.said} – remind us to keep it`);
  place.append(label);
}

document.addEventListener('input', event => {
  const area = event.target;
  if (!area.dataset?.wording) return;
  clearTimeout(wordingTimer);
  wordingTimer = setTimeout(() => hintAt(area), 800);
});
