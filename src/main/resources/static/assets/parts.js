// A page of several forms, in parts that have data-part and an id: what one form sends shows anew the
// parts that follow from it, and what is being typed into another form stays where it is.
'use strict';

const partsOf = part => all('[data-part][id]', part ?? document).filter(it => it.parentElement.closest('[data-part]') === (part ?? null));

const fieldsOf = form => all('input:not([type=hidden]), textarea, select', form);

// What stood in a field when it came.
const given = field => field.matches('select')
  ? all('option', field).find(it => it.defaultSelected)?.value ?? field.options[0]?.value ?? ''
  : field.defaultValue;

function take(field, now) {
  if (field.matches('select')) all('option', field).forEach(it => { it.defaultSelected = it.value === given(now); });
  else field.defaultValue = given(now);
  field.value = given(now);
}

// Somebody is writing in this form: it goes on from the page as it is now, with what came meanwhile
// into fields that they left alone. Where somebody else changed the very field that they write in, or
// what data-over says, it does not, and the product says so when it is sent.
function goOn(form, page) {
  const now = all('form[data-over]', page).find(it => it.getAttribute('action') === form.getAttribute('action'));
  if (!now || now.dataset.over !== form.dataset.over) return false;
  const news = fieldsOf(form).map(field => [field, now.elements[field.name]]);
  if (news.some(([, it]) => !(it instanceof Element))) return false;
  const came = news.filter(([field, it]) => given(field) !== given(it));
  if (came.some(([field]) => field.value !== given(field))) return false;
  came.forEach(([field, it]) => take(field, it));
  form.elements.seen.value = now.elements.seen.value;
  return true;
}

// Shows a part anew around what is being written in it. False: something in it could not be shown.
function renewAround(part, next, sent) {
  const inner = partsOf(part);
  if (inner.length) return inner.map(it => renew(it, one('#' + CSS.escape(it.id), next), sent)).every(Boolean);
  return all('form', part).every(form => 'over' in form.dataset && goOn(form, next));
}

function renew(part, next, sent) {
  if (!next) { part.remove(); return true; }
  if (busy(part, sent)) return renewAround(part, next, sent);
  next.classList.toggle('at', part.classList.contains('at'));
  part.replaceWith(next);
  return true;
}

// Where one was: at what has the same id, or the same form, or at the part.
function standAgain(form, part) {
  const act = form.closest('details[id]');
  const place = one('.notice.refused[tabindex]')
    ?? (act && one(`#${CSS.escape(act.id)} > summary`))
    ?? one(`form[action="${form.getAttribute('action')}"] :is(input:not([type=hidden]), select, textarea, button)`)
    ?? one(`#${CSS.escape(part)} :is(a[href], button, summary)`);
  place?.focus({ preventScroll: !place.matches('.refused') });
}

async function pageOf(address, options) {
  const answer = await fetch(address, { ...options, headers: { Accept: 'text/html' } });
  const page = parsed(await answer.text());
  return one('[data-part]', page) ? page : null;
}

// One after the other: what is sent next goes on from what came of what was sent before.
let sending = Promise.resolve();
function sendInPlace(form, submitter) {
  const next = () => {
    const now = form.isConnected ? form : all('form').find(it => it.getAttribute('action') === form.getAttribute('action'));
    return now && sendPart(now, submitter);
  };
  sending = sending.then(next, next); // what went wrong with one keeps no other from being sent
}

// Whoever has signed in anew meanwhile, in another tab, has another token against forgery.
async function sendPart(form, submitter) {
  const body = new URLSearchParams([...new FormData(form)]);
  if (submitter?.name) body.set(submitter.name, submitter.value);
  const post = () => pageOf(form.action, { method: 'POST', body });
  const again = async () => {
    const now = await pageOf(location.href);
    if (!now) return null;
    body.set('_csrf', one('meta[name=csrf]', now).content);
    return post();
  };
  const page = await (async () => await post() ?? await again())().catch(() => null);
  all('button', form).forEach(button => { button.disabled = false; });
  if (!page) {
    tell('It was not sent, and what you typed is still here. Are you signed in, and is there a connection? Then send it again.',
      () => window.open(location.href));
    return;
  }
  const part = form.closest('[data-part]').id;
  const row = all('[data-row]').indexOf(form.closest('[data-row]') ?? one('[data-row].at'));
  const shown = partsOf().map(it => renew(it, page.getElementById(it.id), form));
  if (!shown.every(Boolean)) announce();
  all('[name=_csrf]').forEach(field => { field.value = one('meta[name=csrf]', page).content; });
  tick();
  markWrong();
  standAgain(form, part);
  const rows = all('[data-row]');
  const lost = document.activeElement === document.body;
  if (row >= 0 && rows.length && (lost || !one('[data-row].at'))) stand(rows[Math.min(row, rows.length - 1)], lost);
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('[data-part] form[method=post]') || form.dataset.later) return;
  event.preventDefault();
  sendInPlace(form, event.submitter);
});
addEventListener('beforeunload', event => {
  if (one('[data-part] form[data-dirty]')) event.preventDefault();
});
