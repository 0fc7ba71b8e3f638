// The queue: a preview beside it, and one's place when one comes back.
'use strict';

let previewing = 0;
let previewed = '';
let beside = null;
let standing = '';

function standAt(id, focus) {
  const row = one(`[data-row="${CSS.escape(id)}"]`);
  if (row) stand(row, focus);
}

async function preview(row) {
  const place = one('#preview');
  if (!place || !row.dataset.preview || getComputedStyle(place).display === 'none') return;
  previewed = row.dataset.row;
  beside = row;
  const wait = setTimeout(() => {
    place.innerHTML = '<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></div>';
  }, 200);
  try {
    const answer = await fetch(row.dataset.preview, { headers: { Accept: 'text/html' } });
    if (previewed !== row.dataset.row) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const content = fresh.getElementById('preview-content');
    if (answer.ok && content) place.replaceChildren(content);
    else place.innerHTML = '<p class="quiet">It cannot be shown now. Open it to see why.</p>';
  } catch {
    place.innerHTML = '<p class="quiet">The connection broke. Open it, or try again.</p>';
  } finally {
    clearTimeout(wait);
    tick();
  }
}

function remember(row) {
  sessionStorage.setItem('place', JSON.stringify({ at: location.pathname + location.search, row: row.dataset.row }));
}

document.addEventListener('stand', event => {
  const row = event.detail;
  if (!row.dataset.preview) return;
  standing = row.dataset.row;
  remember(row);
  clearTimeout(previewing);
  previewing = setTimeout(() => preview(row), 120);
});

// A click beside the title looks; a click on the title opens.
document.addEventListener('click', event => {
  const row = event.target.closest('tr[data-preview]');
  if (!row) return;
  if (event.target.closest('a')) { remember(row); return; }
  if (event.target.closest('button, input, label, summary')) return;
  if (getComputedStyle(one('#preview')).display === 'none') { one('a', row).click(); return; }
  stand(row, true);
});

function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem('place') ?? 'null');
  if (!kept) return;
  if (kept.at === location.pathname + location.search) standAt(kept.row, !one('#told .refused'));
  all('a[data-back]').forEach(a => { a.href = kept.at; });
}
document.addEventListener('DOMContentLoaded', comeBack);
// In the same breath as the list is exchanged: a key that is pressed right after it finds its row.
document.addEventListener('htmx:afterSwap', () => {
  const list = one('#list tbody');
  if (list && !one('.at', list) && standing) standAt(standing, document.activeElement === document.body);
});
// What left the list may be out of sight too: then it is shown beside it no longer.
document.addEventListener('refreshed', () => {
  if (beside && !one(`[data-row="${CSS.escape(previewed)}"]`)) preview(beside);
});
