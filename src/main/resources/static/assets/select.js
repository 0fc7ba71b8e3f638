// Several cases at once: x and a click select one, shift+x and shift+click all from the last one on,
// a all that were found. What leaves the list leaves the selection.
'use strict';

const picked = new Set();
let allFound = false;
let anchor = '';

const boxes = () => all('#list input[name=cases]');

function showPicked() {
  const bar = one('#bulk');
  if (!bar) return;
  const here = boxes();
  [...picked].filter(id => !here.some(box => box.value === id)).forEach(id => picked.delete(id));
  here.forEach(box => { box.checked = allFound || picked.has(box.value); });
  bar.hidden = !allFound && picked.size === 0;
  one('#bulk-count').textContent = allFound ? 'All that were found selected'
    : picked.size === 1 ? '1 case selected' : `${picked.size} cases selected`;
  bar.elements.all.value = allFound;
  const these = one('#pick-all');
  if (these) {
    these.checked = here.length > 0 && here.every(box => box.checked);
    these.indeterminate = !these.checked && here.some(box => box.checked);
  }
}

function pick(box, wanted, from) {
  const here = boxes();
  if (allFound) here.forEach(it => picked.add(it.value));
  allFound = false;
  const start = here.findIndex(it => it.value === from), end = here.indexOf(box);
  const range = start < 0 ? [box] : here.slice(Math.min(start, end), Math.max(start, end) + 1);
  range.forEach(it => wanted ? picked.add(it.value) : picked.delete(it.value));
  anchor = box.value;
  showPicked();
}

function pickNone() {
  picked.clear();
  allFound = false;
  showPicked();
}

document.addEventListener('click', event => {
  const at = event.target;
  if (at.matches('#list input[name=cases]')) pick(at, at.checked, event.shiftKey ? anchor : '');
  else if (at.id === 'pick-all') { allFound = false; boxes().forEach(box => at.checked ? picked.add(box.value) : picked.delete(box.value)); showPicked(); }
  else if (at.closest('[data-do="select-all"]')) { allFound = boxes().length > 0; showPicked(); }
  else if (at.closest('[data-do="select-none"]')) pickNone();
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing() || one('dialog[open]') || !keysOn()) return;
  const box = one('[data-row].at input[name=cases]');
  if (!box || event.key !== (keyMap().x ?? 'x').toUpperCase()) return;
  pick(box, true, anchor);
  event.preventDefault();
});
document.addEventListener('submit', event => {
  if (event.target.id === 'bulk') event.target.elements.at.value = location.pathname + location.search;
});
// What was selected when the form was refused is selected still.
document.addEventListener('DOMContentLoaded', () => {
  boxes().filter(box => box.defaultChecked).forEach(box => picked.add(box.value));
  allFound = one('#bulk')?.dataset.all === '';
});
for (const shown of ['DOMContentLoaded', 'htmx:afterSwap', 'refreshed', 'pageshow']) {
  (shown === 'pageshow' ? window : document).addEventListener(shown, showPicked);
}
