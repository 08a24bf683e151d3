// How a status, or the lack of one, is shown: as a sign and a word, and only then by its colour.
import { h } from './dom.js';

const LOST = {
  PENDING: 'pending', CLIENT_GONE: 'client gone', NEVER_GIVEN_UP: 'no response', RESET: 'reset', CLOSED: 'closed', CUT: 'cut', GARBLED: 'garbled',
};
const SIGNS = { '1xx': '›', '2xx': '✓', '3xx': '→', '4xx': '!', '5xx': '✕', lost: '⊘', pending: '…' };

export const CLASSES = ['2xx', '3xx', '4xx', '5xx', 'lost'];

/** "2xx" and so on, or "lost" where the response did not reach the client as it was, or "pending". */
export function statusClass({ status, outcome }) {
  if (outcome === 'PENDING') {
    return 'pending';
  }
  return outcome !== 'SENT' || status === null ? 'lost' : `${Math.floor(status / 100)}xx`;
}

export function statusWords({ status, outcome }) {
  return outcome in LOST ? LOST[outcome] : String(status ?? 'none');
}

export function statusBadge(summary) {
  const kind = statusClass(summary);
  return h('span', { class: `status s-${kind}` },
    h('span', { 'aria-hidden': 'true', class: 'sign' }, SIGNS[kind] ?? '?'), statusWords(summary));
}
