// Which exchanges are shown.
import { UNATTRIBUTED } from './place.js';
import { statusClass, statusWords } from './status.js';

const texts = new WeakMap();

export function filterOf(place) {
  const words = place.text.toLowerCase().split(/\s+/).filter(word => word !== '');
  const statuses = new Set(place.statuses);
  return summary => belongsTo(summary, place.organization)
    && (statuses.size === 0 || statuses.has(statusClass(summary)))
    && (place.operation === null || summary.operation === place.operation)
    && words.every(word => textOf(summary).includes(word));
}

export const isFiltered = place => place.text !== '' || place.statuses.length > 0 || place.operation !== null;

function belongsTo(summary, organization) {
  return organization === null || (summary.organization?.id ?? UNATTRIBUTED) === organization;
}

/** What the search looks at: all that a row shows. */
function textOf(summary) {
  let text = texts.get(summary);
  if (text === undefined) {
    text = [
      summary.method, summary.query === null ? summary.path : `${summary.path}?${summary.query}`, summary.operation, summary.status,
      statusWords(summary), summary.script, summary.organization?.name ?? UNATTRIBUTED, summary.at,
    ].join(' ').toLowerCase();
    texts.set(summary, text);
  }
  return text;
}
