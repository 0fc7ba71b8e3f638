// What somebody writes is kept while they write, and files go up as they are chosen.
'use strict';

const composer = () => one('#say[data-draft]');
let draftTimer = 0;
let draftKept = '';
let draftKeptAs = 'OUTBOUND';
let draftSent = false;
let draftBusy = null;
const draftStop = new AbortController();
let draftOther = '';
let draftOtherNote = false;

function draftSays(words) {
  const place = one('#draft-state');
  if (place) place.textContent = words;
}

// One at a time: a second save of this window would not know what the first one kept.
async function keepDraft() {
  draftTimer = 0;
  while (draftBusy) await draftBusy;
  draftBusy = keepText().finally(() => { draftBusy = null; });
  await draftBusy;
}

async function keepText() {
  const form = composer();
  if (!form || draftSent) return;
  const body = form.elements.body.value;
  const as = form.dataset.as;
  if (body === draftKept && (as === draftKeptAs || !body) || !one('#draft-other').hidden) return;
  try {
    const answer = await fetch(form.dataset.draft, {
      method: 'POST', signal: draftStop.signal, keepalive: body.length < 60000, body: new URLSearchParams({ body, note: as === 'NOTE', version: form.elements.draft.value, _csrf: meta('csrf') }) });
    const said = await answer.json();
    if (answer.status === 409) { offerBoth(said); return; }
    if (!answer.ok) { draftSays(said.sentence ?? 'The draft could not be kept.'); return; }
    draftKept = body;
    draftKeptAs = as;
    form.elements.draft.value = said.version;
    draftSays(body.trim()
      ? 'Draft kept ' + new Date(Date.now() + ahead).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : 'A note stays among yourselves.');
  } catch { if (!draftSent) draftSays('The draft is not kept: the connection broke.'); }
}

// Whether it is for the customer or stays among ourselves: the button that comes first says it, and is the one of Ctrl Enter.
const ADDRESSED = { OUTBOUND: 'Write a reply to the customer', NOTE: 'Write a note among yourselves' };
const INVITED = { OUTBOUND: 'A reply to the customer', NOTE: 'A note among yourselves; the customer does not see it' };

function address(direction) {
  const form = composer();
  for (const button of all('[name=direction]', form)) button.classList.toggle('first', button.value === direction);
  one('label[for=body]', form).textContent = ADDRESSED[direction];
  form.elements.body.placeholder = INVITED[direction];
  form.dataset.as = direction;
  sessionStorage.setItem('as ' + form.dataset.draft, direction);
}

// What another window of the same person has kept: nothing is lost, they choose.
function offerBoth(said) {
  const form = composer();
  draftOther = said.other;
  draftOtherNote = said.note;
  form.elements.draft.value = said.version;
  one('#draft-other-text').textContent = said.other || '(it was emptied or sent there)';
  one('#draft-other').hidden = false;
  draftSays(said.sentence);
}

function takeDraft(which) {
  const field = composer().elements.body;
  if (which === 'other') field.value = draftKept = draftOther;
  if (which === 'both') field.value = [draftOther, field.value].filter(text => text.trim()).join('\n\n');
  if (which !== 'mine' && draftOtherNote) address('NOTE');
  one('#draft-other').hidden = true;
  field.focus();
  keepDraft();
}

function showFiles(files) {
  const form = composer();
  one('#draft-files').replaceChildren(...files.map(file => {
    const row = document.createElement('li');
    row.append(one('label[for=draft-add] svg').cloneNode(true), ' ');
    row.append(Object.assign(document.createElement('bdi'), { textContent: file.name }), ' ');
    row.append(Object.assign(document.createElement('span'), {
      className: 'quiet small', textContent: file.bytes < 1e6 ? Math.round(file.bytes / 1000) + ' kB' : (file.bytes / 1e6).toFixed(1) + ' MB' }), ' ');
    const remove = Object.assign(document.createElement('button'), {
      className: 'bare small', type: 'submit', textContent: 'Remove', formNoValidate: true,
      formAction: `${form.dataset.draft}/files/${file.id}/removal` });
    remove.setAttribute('aria-label', 'Take away ' + file.name);
    row.append(remove);
    return row;
  }));
}

// One after the other, so that the order is the one in which they were chosen.
function sendFile(file) {
  return new Promise(done => {
    const bar = one('#draft-progress');
    const request = new XMLHttpRequest();
    request.open('POST', composer().dataset.draft + '/files?' + new URLSearchParams({ name: file.name }));
    request.setRequestHeader('X-CSRF-TOKEN', meta('csrf'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(file.type)) request.setRequestHeader('X-File-Type', file.type);
    request.upload.onprogress = e => {
      bar.hidden = false;
      bar.value = e.loaded / e.total;
      draftSays(`${file.name}: ${(e.loaded / 1e6).toFixed(1)} of ${(e.total / 1e6).toFixed(1)} MB`);
    };
    request.onloadend = () => {
      bar.hidden = true;
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* no answer of ours */ }
      if (request.status === 200) { showFiles(answer.files); draftSays(`${file.name} goes along.`); }
      else draftSays(answer.sentence ?? `${file.name} was not taken. Try it again.`);
      done();
    };
    request.send(file);
  });
}

async function sendFiles(files) {
  for (const file of files) {
    if (file.size > 10 * 1024 * 1024) { draftSays(`${file.name} has more than 10 MB.`); continue; }
    await sendFile(file);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const form = composer();
  if (!form) return;
  draftKept = form.elements.body.value;
  form.elements.body.addEventListener('input', () => { clearTimeout(draftTimer); draftTimer = setTimeout(keepDraft, 800); });
  address(form.dataset.kept || (sessionStorage.getItem('as ' + form.dataset.draft) ?? 'OUTBOUND'));
  draftKeptAs = form.dataset.as;
  form.elements.body.addEventListener('keyed', event => { address(event.detail === 'n' ? 'NOTE' : 'OUTBOUND'); keepDraft(); });
  form.addEventListener('submit', event => {
    if (event.submitter?.name === 'direction' && !form.elements.body.value.trim() && !one('#draft-files li')) {
      event.preventDefault();
      draftSays('Nothing is written yet. Write it here, then send it.');
      form.elements.body.focus();
      return;
    }
    if (!event.submitter?.formAction.includes('/draft/')) {
      draftSent = true;
      draftStop.abort();
      sessionStorage.removeItem('as ' + form.dataset.draft);
    }
    clearTimeout(draftTimer);
  });
  for (const button of all('#draft-other [data-draft-take]')) button.addEventListener('click', () => takeDraft(button.dataset.draftTake));
  one('#draft-add').addEventListener('change', event => { sendFiles([...event.target.files]); event.target.value = ''; });
  form.addEventListener('dragover', event => event.preventDefault());
  form.addEventListener('drop', event => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });
});
addEventListener('pagehide', keepDraft);
