// The playbook: checks as one types, marks in the gutter, and a form that writes into the text.
'use strict';
(() => {
  const area = document.getElementById('yaml');
  if (!area) return;
  const gutter = document.getElementById('gutter');
  const list = document.getElementById('problems');
  const verdict = document.getElementById('verdict');
  const view = document.getElementById('form-view');
  const token = () => document.querySelector('meta[name="csrf"]')?.content ?? '';
  const icons = document.querySelector('#verdict use').getAttribute('href').split('#')[0];
  const height = 20;
  let problems = [...list.querySelectorAll('button')].map(b => ({
    line: Number(b.dataset.line), column: Number(b.dataset.column), severity: b.dataset.severity,
    place: b.dataset.place, reason: b.querySelector('span > span').textContent.trim(),
    instead: b.querySelector('em').textContent.trim() })).map(p => ({ ...p, text: `${p.reason} ${p.instead}` }));
  let asked = 0;
  let added = '';
  let leaving = false;
  let opened = null;
  let goal = null;
  const said = document.getElementById('said');
  const steps = new Steps(area.value);
  const undo = document.getElementById('undo');
  const redo = document.getElementById('redo');

  const post = (path, fields, accept) => fetch(path, {
    method: 'POST', body: new URLSearchParams(fields),
    headers: { 'X-CSRF-TOKEN': token(), Accept: accept } });

  // --- the gutter: only the numbers that can be seen ------------------------------------------------
  function draw() {
    const first = Math.floor(area.scrollTop / height);
    const last = Math.min(area.value.split('\n').length, first + Math.ceil(area.clientHeight / height) + 1);
    const rows = [];
    for (let line = first + 1; line <= last; line++) {
      const found = problems.filter(p => p.line === line);
      const row = document.createElement('div');
      row.textContent = line;
      if (found.length) {
        row.className = found.some(p => p.severity === 'ERROR') ? 'wrong' : 'odd';
        row.title = found.map(p => p.text).join('\n');
        row.dataset.line = line;
      }
      rows.push(row);
    }
    gutter.replaceChildren(...rows);
    gutter.style.setProperty('--shift', `${-(area.scrollTop % height)}px`);
  }

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `${icons}#${name}`);
    svg.append(use);
    return svg;
  }

  function element(name, text, className = '') {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function show(found) {
    problems = found.map(p => ({ ...p, text: `${p.reason} ${p.instead}` }));
    list.replaceChildren(...found.map(p => {
      const button = element('button', '', 'bare');
      const words = document.createElement('span');
      button.type = 'button';
      button.dataset.line = p.line;
      button.dataset.column = p.column;
      words.append(element('strong', (p.severity === 'ERROR' ? 'Line ' : 'Hint, line ') + p.line), ' ',
        element('span', p.reason), ' ', element('em', p.instead));
      button.append(icon(p.severity === 'ERROR' ? 'failed' : 'warning'), words);
      const item = document.createElement('li');
      item.append(button);
      return item;
    }));
    const wrong = found.some(p => p.severity === 'ERROR');
    const chip = element('span', '', 'chip ' + (wrong ? 'failed' : found.length ? 'near' : 'done'));
    chip.append(icon(found.length ? 'warning' : 'done'), element('span',
      !found.length ? 'Nothing is wrong' : found.length === 1 ? '1 thing to look at' : `${found.length} things to look at`));
    verdict.replaceChildren(chip);
    draw();
    atFields();
  }

  // --- what is wrong, at the field or the group where it is ------------------------------------------
  const named = (name, value) => view.querySelector(`[${name}="${CSS.escape(value)}"]`);

  /** The field of a place, or the group that is nearest around it. */
  function home(place) {
    for (let at = place; at; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0))) {
      const field = document.getElementById('f-' + at) ?? named('data-place', at);
      if (field && view.contains(field)) return field;
    }
    return null;
  }

  /** Beside its field it need not say where it is: a key that is missing in a group has its name left. */
  function atHome(p, where) {
    const said = `In the playbook, ${p.place}`;
    if (!p.reason.startsWith(said)) return p.text;
    const here = where.dataset.place ?? where.id.slice(2);
    const rest = p.place.slice(here.length).replace(/^\./, '');
    return `${rest ? `'${rest}'` : 'This'}${p.reason.slice(said.length)} ${p.instead}`;
  }

  function atFields() {
    view.querySelectorAll('.trouble-here, summary > .icon').forEach(e => e.remove());
    view.querySelectorAll('.field.bad').forEach(e => e.classList.remove('bad'));
    view.querySelectorAll('[aria-invalid]').forEach(e => e.removeAttribute('aria-invalid'));
    view.querySelectorAll('[id^="f-"]').forEach(e => describe(e));
    problems.forEach((p, at) => {
      const where = home(p.place ?? '');
      if (!where) return;
      const error = p.severity === 'ERROR';
      const note = element('p', '', 'trouble-here' + (error ? '' : ' odd'));
      note.id = 'trouble-' + at;
      note.append(icon(error ? 'failed' : 'warning'), element('span', atHome(p, where)));
      if (where.matches('details')) {
        where.querySelector('.inside').prepend(note);
      } else {
        where.closest('.field').append(note);
        if (error) {
          where.closest('.field').classList.add('bad');
          (where.matches('fieldset') ? where.querySelectorAll('input') : [where])
            .forEach(e => e.setAttribute('aria-invalid', 'true'));
        }
        describe(where, note.id);
      }
      for (let d = where.closest('details.group'); d; d = d.parentElement.closest('details.group')) {
        const summary = d.querySelector('summary');
        if (!summary.querySelector(':scope > .icon')) {
          const mark = icon('warning');
          mark.removeAttribute('aria-hidden');
          mark.setAttribute('role', 'img');
          mark.setAttribute('aria-label', 'something to look at');
          summary.append(mark);
        }
      }
    });
  }

  /** By what it is for, and by what is wrong with it. */
  function describe(field, trouble = '') {
    if (!field.matches('input, select, textarea, fieldset') || field.closest('.some') !== (field.matches('fieldset') ? field : null)) return;
    const kept = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id.startsWith('trouble-') && trouble);
    const means = document.getElementById(field.id + '-means') ? [field.id + '-means'] : [];
    const all = [...means, ...kept, ...(trouble ? [trouble] : [])];
    if (all.length) field.setAttribute('aria-describedby', all.join(' '));
    else field.removeAttribute('aria-describedby');
  }

  // --- checks: a third of a second after the last key; only the newest answer counts -----------------
  let timer = 0;
  function later(withForm = true) {
    clearTimeout(timer);
    timer = setTimeout(() => check(withForm), 350);
  }

  async function check(withForm) {
    const mine = ++asked;
    const yaml = area.value;
    try {
      const answer = await fetch('/api/v1/playbook/check', {
        method: 'POST', body: JSON.stringify({ yaml }),
        headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token(), Accept: 'application/json' } });
      if (!answer.ok || mine !== asked) return;
      show((await answer.json()).problems);
      if (withForm) await form(yaml, mine);
    } catch { /* the network: the next key asks again */ }
  }

  async function form(yaml, mine) {
    const answer = await post('/playbook/form', { yaml }, 'text/html');
    if (!answer.ok) return;
    const html = await answer.text();
    if (mine !== asked) return;
    const open = opened ?? openGroups();
    opened = null;
    const at = here();
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('form-view');
    view.replaceChildren(...fresh.childNodes);
    for (const details of view.querySelectorAll('details')) details.open = open.includes(details.dataset.place);
    atFields();
    if (added && reveal(added)) added = '';
    else if (at) stay(at);
    goal = null;
  }

  const openGroups = () => [...view.querySelectorAll('details[open]')].map(d => d.dataset.place);
  const group = place => view.querySelector(`details[data-place="${CSS.escape(place)}"]`);

  const buttons = ['data-row-act', 'data-at', 'data-drop', 'data-add', 'data-key'];

  /** Where the focus is in the form, or shall be, said so that it is found in another form. */
  function here() {
    const at = document.activeElement;
    if (!view.contains(at)) return at === document.body ? goal : null;
    return goal ?? { id: at.id, place: at.closest('details[data-place]')?.dataset.place ?? '',
      button: buttons.filter(name => at.hasAttribute(name)).map(name => `[${name}="${CSS.escape(at.getAttribute(name))}"]`).join('') };
  }

  /** The same field or button; else the row that took the place, the row before, or the heading of what is around. */
  function stay({ id = '', place, button = '' }) {
    const same = (id && document.getElementById(id)) || (button && view.querySelector('button' + button));
    if (same) return same.focus({ preventScroll: true });
    for (let at = place; at; at = around(at)) {
      const heading = group(at)?.querySelector('summary');
      if (heading) return seen(heading);
    }
    seen(document.getElementById('form-title'));
  }

  function around(place) {
    const [, list, number] = ROW.exec(place) ?? [];
    if (list !== undefined) return Number(number) > 0 ? `${list}[${number - 1}]` : list;
    return place.endsWith('+') ? place.slice(0, -1) : place.slice(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf(']') + 1, 0));
  }

  function seen(heading) {
    for (let d = heading.closest('details')?.parentElement.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    heading.focus();
  }

  /** Opens what is around something that was added, and goes to its first field. */
  function reveal(place) {
    const there = document.getElementById('f-' + place) ?? named('data-place', place);
    if (!there) return false;
    const field = there.matches('details') ? there.querySelector('input, select, textarea') ?? there.querySelector('summary') : there;
    for (let d = field.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    (field.matches('fieldset') ? field.querySelector('input') ?? field : field).focus();
    return true;
  }

  async function edit(what, place, act, value = '', key = '') {
    const before = area.value;
    const answer = await post('/playbook/form/edits', { yaml: before, place, act, key, value }, 'application/json');
    if (!answer.ok) return;
    const edited = await answer.json();
    if (area.value !== before) return tell('The text was changed meanwhile: do it once more.');
    if (edited.sentence) tell(edited.sentence);
    if (edited.yaml === before) return;
    const stood = openGroups();
    steps.did(what, before, edited.yaml, stood);
    write(edited.yaml);
    added = edited.place;
    if (['REMOVE', 'COPY', 'UP'].includes(act)) {
      opened = stood.map(it => placeAfter(act, place, it));
      const row = rowAfter(act, place);
      goal = { place: row, button: act === 'UP' ? `[data-row-act="UP"][data-at="${CSS.escape(row)}"]` : '' };
    }
    if (act !== 'SET' && act !== 'LIST') tell(`${what}. Undo takes it back.`);
    check(true);
  }

  function tell(sentence) {
    if (said) said.textContent = sentence;
  }

  /** Another text, with the caret where it begins to differ. */
  function write(yaml) {
    const before = area.value;
    const top = area.scrollTop;
    let at = 0;
    while (at < yaml.length && before[at] === yaml[at]) at++;
    area.value = yaml;
    area.setSelectionRange(at, at);
    area.scrollTop = top;
    area.form.dataset.dirty = '';
    draw();
    offerSteps();
  }

  // --- undo and redo: of what the form did, and of what was typed between ----------------------------
  function offerSteps() {
    undo?.setAttribute('aria-disabled', String(!steps.back(area.value)));
    redo?.setAttribute('aria-disabled', String(!steps.forth(area.value)));
  }

  function step(back) {
    const done = back ? steps.undo(area.value, openGroups()) : steps.redo(area.value, openGroups());
    if (!done) return tell(back ? 'There is nothing to undo.' : 'There is nothing to do again.');
    write(done.text);
    opened = done.opened;
    tell(`${back ? 'Undone' : 'Done again'}: ${done.what}.`);
    check(true);
  }

  function go(line, column) {
    const lines = area.value.split('\n');
    const at = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0)
      + Math.min(column - 1, (lines[line - 1] ?? '').length);
    area.focus();
    area.setSelectionRange(at, at);
    area.scrollTop = Math.max(0, (line - 4) * height);
    draw();
  }

  function next() {
    const here = area.value.slice(0, area.selectionStart).split('\n').length;
    const found = problems.find(p => p.line > here) ?? problems[0];
    if (found) go(found.line, found.column);
  }

  const label = field => field.closest('.field').querySelector('legend, label > span').textContent.trim();
  const title = button => button.closest('details').querySelector('summary > span').textContent.trim();
  const rowDeeds = { REMOVE: 'removed', COPY: 'copied', UP: 'moved up' };

  /** Ctrl or Command with Z, or with Shift and Z or Y; unless a field has typing of its own to undo. */
  function stepByKey(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || area.readOnly) return;
    const back = key === 'z' && !event.shiftKey;
    const own = event.target === area ? !(steps.stands(area.value) && (back ? steps.back : steps.forth).call(steps, area.value))
      : event.target.matches('input:not([type=checkbox]), textarea') && event.target.value !== event.target.defaultValue;
    if (own) return;
    event.preventDefault();
    step(back);
  }

  area.addEventListener('input', () => { draw(); later(); offerSteps(); });
  for (const place of [area, view.closest('section')]) place.addEventListener('keydown', stepByKey);
  undo?.addEventListener('click', () => step(true));
  redo?.addEventListener('click', () => step(false));
  area.addEventListener('scroll', draw);
  area.addEventListener('blur', () => { leaving = false; });
  area.addEventListener('keydown', event => {
    if (event.key === 'Escape') leaving = true;
    else if (event.key === 'F8') { event.preventDefault(); next(); }
    else if (event.key === 'Tab' && !event.shiftKey && !leaving && !area.readOnly) {
      event.preventDefault();
      area.setRangeText('  ', area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  list.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button) go(Number(button.dataset.line), Number(button.dataset.column));
  });
  gutter.addEventListener('click', event => {
    const found = problems.find(p => p.line === Number(event.target.dataset.line));
    if (found) go(found.line, found.column);
  });
  view.addEventListener('change', event => {
    const more = event.target.closest('[data-more]');
    if (more) {
      const list = document.getElementById(more.dataset.more);
      if (more.value.trim()) edit(`'${label(list)}' was changed`, list.dataset.lines, 'LIST', `${list.value}\n${more.value}`);
      return;
    }
    const lines = event.target.closest('[data-lines]');
    const some = event.target.closest('[data-some]');
    const field = event.target.closest('[data-edit]');
    const what = event.target.closest('.field') && `'${label(event.target)}' was changed`;
    if (lines) edit(what, lines.dataset.lines, 'LIST', lines.value);
    else if (some) edit(what, some.dataset.some, 'LIST', [...some.querySelectorAll(':checked')].map(c => c.value).join('\n'));
    else if (field) edit(what, field.dataset.edit, 'SET', field.type === 'checkbox' ? String(field.checked) : field.value);
  });
  view.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input[data-edit], input[data-more]')) { event.preventDefault(); event.target.blur(); }
  });
  view.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.rowAct) edit(`'${title(button)}' was ${rowDeeds[button.dataset.rowAct]}`, button.dataset.at, button.dataset.rowAct);
    else if ('add' in button.dataset) edit(button.lastElementChild ? `'${button.lastElementChild.textContent}' was added` : `A row was added to '${title(button)}'`, button.dataset.add.slice(0, -1), 'ADD', '', button.dataset.key ?? '');
    else if (button.dataset.drop) edit(`'${button.closest('.field') ? label(button) : title(button)}' was left out`, button.dataset.at ?? '', 'DROP', '', button.dataset.drop);
  });
  addEventListener('resize', draw);
  addEventListener('beforeunload', event => {
    if ('dirty' in area.form.dataset && !area.form.dataset.sent) event.preventDefault();
  });
  area.form.addEventListener('submit', () => { area.form.dataset.sent = 'yes'; });
  draw();
  atFields();
  offerSteps();
})();
