// Why the fake answered so: the script, the rule that refused, what was ignored or assumed, and notes.
import { read } from './api.js';
import { h } from './dom.js';

let sentences = null;

/** The sentences of the assumptions by their names, read once. */
async function assumptions() {
  sentences ??= read('assumptions').then(
    ({ data }) => new Map(data.map(({ name, sentence }) => [name, sentence])),
    () => {
      sentences = null;
      return new Map();
    });
  return sentences;
}

export async function whySection(exchange) {
  const known = exchange.assumptions.length > 0 ? await assumptions() : new Map();
  const reasons = [
    ...scriptReason(exchange), ...refusalReason(exchange), ...outcomeReason(exchange), ...ignoredReason(exchange),
    ...exchange.assumptions.map(name => reason(`Assumed, ${name}`, known.get(name) ?? '')),
    ...exchange.notes.map(note => reason('Note', note, 'note')),
  ];
  if (reasons.length === 0) {
    reasons.push(reason('Answered', 'by the emulated API itself, as documented.'));
  }
  const failure = exchange.failure === null ? null
    : h('div', { class: 'failure' }, h('p', {}, 'A defect of Fake Anam itself. Please report it with this stack trace.'),
      h('pre', { class: 'body-text', tabindex: '0', role: 'region', 'aria-label': 'Stack trace' }, exchange.failure));
  return h('section', {}, h('h3', {}, 'Why this answer'), h('dl', { class: 'reasons' }, reasons), failure);
}

function scriptReason({ script }) {
  if (script === null) {
    return [];
  }
  const place = script.applied ? 'The request was applied first.' : 'The request was not applied.';
  return [reason('Script', `${script.scriptId}, step ${script.step}: ${script.description}. ${place}`, 'script')];
}

/** What refused, in the words of the response's own body. */
function refusalReason({ response, script }) {
  if (response === null || response.status < 400 || script !== null) {
    return [];
  }
  const body = parsed(response.body);
  const words = [body?.error, body?.reason, body?.message].filter(word => typeof word === 'string');
  const details = (Array.isArray(body?.details) ? body.details : []).filter(detail => detail !== null && typeof detail === 'object')
    .map(({ path, message, code }) => h('li', {}, h('code', {}, String(path)), ` ${message} `, h('span', { class: 'dim' }, String(code ?? ''))));
  return [reason('Refused', [words.join(': ') || `with ${response.status}`, details.length > 0 ? h('ul', {}, details) : null])];
}

const OUTCOMES = {
  PENDING: 'is still on its way, or held back by a script.',
  CLIENT_GONE: 'did not reach the client, which was gone.',
  NEVER_GIVEN_UP: 'was never sent, and the client had not given up.',
  RESET: 'was not sent: the connection was reset.',
  CLOSED: 'was not sent: the connection was closed.',
  CUT: 'was cut: the head and a part of the body were sent.',
  GARBLED: 'was not sent: bytes that are not HTTP were.',
};

function outcomeReason({ outcome }) {
  return outcome in OUTCOMES ? [reason('The response', OUTCOMES[outcome])] : [];
}

function ignoredReason({ ignoredFields }) {
  return ignoredFields.length === 0 ? []
    : [reason('Ignored', ['Fields that the operation does not know: ', ...ignoredFields.flatMap((field, i) => [i > 0 ? ', ' : '', h('code', {}, field)])])];
}

function reason(title, content, kind = null) {
  return h('div', { class: kind }, h('dt', {}, title), h('dd', {}, content));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
