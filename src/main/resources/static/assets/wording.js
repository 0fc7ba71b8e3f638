// A promise without a time is hinted at while somebody writes; nothing is refused.
'use strict';

let wordingTimer = 0;

async function hintAt(area) {
  const place = document.getElementById(area.dataset.hint);
  if (!place) return;
  const text = area.value.slice(0, 20000);
  try {
    const answer = text.trim() && await fetch(area.dataset.wording, {
      method: 'POST', body: new URLSearchParams({ text, _csrf: meta('csrf') }) });
    place.textContent = answer && answer.ok ? (await answer.json()).sentences.join(' ') : '';
  } catch { place.textContent = ''; }
}

document.addEventListener('input', event => {
  const area = event.target;
  if (!area.dataset?.wording) return;
  clearTimeout(wordingTimer);
  wordingTimer = setTimeout(() => hintAt(area), 800);
});
