// The filters above the list.
import { button, byId, h } from './dom.js';
import { CLASSES } from './status.js';

const TYPING = 120;
const WORDS = { lost: 'no response' };

export function showToolbar(exchanges, place) {
  const text = byId('text');
  const operation = byId('operation');
  const chips = CLASSES.map(kind => button(WORDS[kind] ?? kind, () => toggle(kind), { class: `chip s-${kind}`, 'data-kind': kind }));
  byId('statuses').append(...chips);

  let typing = 0;
  text.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => place.go({ text: text.value.trim() }), TYPING);
  });
  operation.addEventListener('change', () => place.go({ operation: operation.value }));
  byId('clear-filters').addEventListener('click', () => {
    place.go({ status: null, operation: null, text: null });
    text.focus();
  });

  function toggle(kind) {
    const all = new Set(place.statuses);
    if (!all.delete(kind)) {
      all.add(kind);
    }
    place.go({ status: CLASSES.filter(each => all.has(each)).join(',') });
  }

  function show() {
    if (document.activeElement !== text) {
      text.value = place.text;
    }
    chips.forEach(chip => chip.setAttribute('aria-pressed', place.statuses.includes(chip.dataset.kind)));
    showOperations();
  }

  let seen = new Set();
  let until = 0;
  let server = null;

  function showOperations() {
    if (server !== exchanges.server) {
      server = exchanges.server;
      seen = new Set();
      until = 0;
    }
    // Newer ones are looked at once each; what is filled in from behind is rare, so it is looked at as a whole.
    const all = exchanges.rows;
    if (all.length !== until) {
      all.forEach(row => row.operation !== null && seen.add(row.operation));
      until = all.length;
    }
    const names = [...new Set([...seen, ...(place.operation === null ? [] : [place.operation])])].sort();
    if (operation.dataset.names !== names.join()) {
      operation.dataset.names = names.join();
      operation.replaceChildren(h('option', { value: '' }, 'Every operation'), ...names.map(name => h('option', { value: name }, name)));
    }
    operation.value = place.operation ?? '';
  }

  place.addEventListener('change', show);
  exchanges.addEventListener('change', showOperations);
  show();
}
