// What was done to a text, step by step, so that each can be undone and done again.
'use strict';

/**
 * A step is a deed of a form, with the text before and after it; what was typed between two deeds is a step too,
 * so nothing that somebody wrote is lost. The oldest of more than a hundred steps cannot be undone any more.
 */
class Steps {
  #done = [];
  #undone = [];
  #known;

  constructor(text) { this.#known = text; }

  #typed(text) {
    if (text === this.#known) return;
    this.#done.push({ what: 'what was typed', before: this.#known, after: text, opened: null });
    this.#undone = [];
    this.#known = text;
  }

  /** @param opened the groups of the form that stood open before it */
  did(what, before, after, opened) {
    this.#typed(before);
    this.#done.push({ what, before, after, opened });
    this.#undone = [];
    this.#known = after;
    if (this.#done.length > 100) this.#done.shift();
  }

  /** The step that is undone, or nothing. */
  undo(text, opened) {
    this.#typed(text);
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push({ ...step, opened });
    this.#known = step.before;
    return { what: step.what, text: step.before, opened: step.opened };
  }

  /** The step that is done again, or nothing: what is typed after an undo takes its place. */
  redo(text, opened) {
    this.#typed(text);
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push({ ...step, opened });
    this.#known = step.after;
    return { what: step.what, text: step.after, opened: step.opened };
  }

  /** Nothing was typed since the last step. */
  stands(text) { return text === this.#known; }
  back(text) { return this.#done.length > 0 || !this.stands(text); }
  forth(text) { return this.#undone.length > 0 && this.stands(text); }
}

// --- rows of a list, by their place: 'tiers.steps[2]' ----------------------------------------------
const ROW = /^(.*)\[(\d+)]$/;

/** Where a place of the form is after something was done to a row; empty = it went. */
function placeAfter(act, row, place) {
  const [, list, number] = ROW.exec(row) ?? [];
  if (list === undefined || !place.startsWith(list + '[')) return place;
  const here = Number(number);
  const end = place.indexOf(']', list.length);
  const at = Number(place.slice(list.length + 1, end));
  const to = act === 'REMOVE' ? (at === here ? -1 : at > here ? at - 1 : at)
    : act === 'COPY' ? (at > here ? at + 1 : at)
    : act === 'UP' ? (at === here ? Math.max(0, at - 1) : at === here - 1 ? here : at)
    : at;
  return to < 0 ? '' : `${list}[${to}]${place.slice(end + 1)}`;
}

/** Where somebody stands after it: at the row that was moved or copied, or the one that came up in place of it. */
function rowAfter(act, row) {
  const [, list, number] = ROW.exec(row);
  return act === 'COPY' ? `${list}[${Number(number) + 1}]` : act === 'UP' ? placeAfter(act, row, row) : row;
}
