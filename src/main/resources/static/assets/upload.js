// A form with a file is sent by this script, so that the file is never held whole. It travels as the
// body, with the form's fields in the address; or, where there may be many, as a form of two parts.
'use strict';

const BEGINNING = 1048576; // of a file, as much as a preview needs

// Without the last line, which is cut off somewhere; what is compressed has no lines.
async function beginning(file) {
  if (file.size <= BEGINNING || file.name.endsWith('.gz')) return file.slice(0, BEGINNING);
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const end = bytes.lastIndexOf(10);
  return new Blob([end > 0 ? bytes.subarray(0, end + 1) : bytes]);
}

let newest = 0; // what an older one answers comes too late
let beingLookedAt; // an older preview is given up for a newer one

function sizeOf(bytes) {
  return bytes < 1048576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

// What is refused may be put right: what was chosen of the columns stays, and the first fault is shown.
function refused(form, part) {
  if (one('[data-columns]', form) && !one('[data-columns]', part)) {
    form.querySelectorAll('#preview > .refused').forEach(it => it.remove());
    one('#preview').prepend(...part.childNodes);
  } else {
    one('#preview').replaceChildren(...part.childNodes);
  }
  const first = one('#preview [aria-invalid]', form) ?? one('#preview .refused', form);
  first?.scrollIntoView({ block: 'center' });
  first?.focus();
}

async function upload(form, preview) {
  const mine = ++newest, focus = document.activeElement?.name, open = one('[data-columns]', form)?.open;
  const file = one('input[type=file]', form).files[0];
  if (!file) return;
  const fields = new URLSearchParams([...new FormData(form)].filter(([, v]) => typeof v === 'string'));
  fields.delete('_csrf');
  const wrong = !preview && 'parts' in form.dataset && one('#preview .refused', form);
  if (wrong) preview = true; // whether it still is, is asked before all of the file is sent
  const content = preview && !('whole' in form.dataset) ? await beginning(file) : file;
  const bar = one('progress', form), status = one('[role=status]', form);
  const request = new XMLHttpRequest();
  const address = form.dataset.upload + (preview ? '/preview' : '');
  let body = content;
  if ('parts' in form.dataset) {
    request.open('POST', address);
    body = new FormData();
    body.append('fields', fields.toString());
    body.append('file', content, file.name);
  } else {
    [...fields].forEach(([name, value]) => { if (value === '') fields.delete(name); });
    request.open('POST', `${address}?${fields}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
  }
  request.setRequestHeader('X-CSRF-TOKEN', meta('csrf'));
  request.setRequestHeader('Accept', 'text/html');
  request.upload.onprogress = e => {
    bar.hidden = false;
    bar.value = e.loaded / e.total;
    status.textContent = `${sizeOf(e.loaded)} of ${sizeOf(e.total)} sent`;
  };
  request.upload.onload = () => { // how long it is looked at nobody knows
    bar.removeAttribute('value');
    status.textContent = 'whole' in form.dataset ? 'Looking at it …' : preview ? 'Looking at the first rows …' : 'Sent. The import begins …';
  };
  request.onload = () => {
    const where = request.getResponseHeader('X-Location');
    if (where) { location.assign(where); return; }
    if (mine !== newest) return;
    bar.hidden = true;
    status.textContent = '';
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const part = answer.getElementById('preview') ?? one('main', answer) ?? answer.body;
    if (request.status >= 400 || wrong && one('.refused', part)) { refused(form, part); return; }
    if (wrong) { upload(form, false); return; }
    one('#preview').replaceChildren(...part.childNodes);
    const fits = one('[data-suggested]', form)?.dataset.suggested;
    if (fits && form.elements.mapping && !form.elements.mapping.value) form.elements.mapping.value = fits;
    if (open) one('[data-columns]', form)?.setAttribute('open', '');
    if (focus && document.activeElement === document.body) form.elements[focus]?.focus();
    tick();
  };
  request.onerror = () => { bar.hidden = true; status.textContent = 'The connection broke. Send it again.'; };
  beingLookedAt?.abort();
  beingLookedAt = preview ? request : undefined;
  request.send(body);
}

document.addEventListener('submit', event => {
  if (event.target.dataset.upload) upload(event.target, event.submitter?.value === 'preview');
});

document.addEventListener('change', event => {
  const form = event.target.form;
  if (!form || !('parts' in form.dataset || 'whole' in form.dataset)) return;
  if (event.target.type === 'file' || event.target.name === 'mapping') {
    one('#preview').replaceChildren(); // what was chosen was chosen for another file
    if (event.target.type === 'file' && form.elements.mapping) form.elements.mapping.value = '';
    upload(form, true);
  } else if (event.target.closest('[data-columns]')) {
    upload(form, true); // shows what it means now
  }
});
