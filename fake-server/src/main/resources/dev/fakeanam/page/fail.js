// Asks how the next requests like one should fail, and adds the script for it.
import { organizationPath, send } from './api.js';
import { copy } from './clipboard.js';
import { pathParameters, targetOf } from './copy.js';
import { button, dialog, form, h, visible } from './dom.js';
import { say } from './say.js';
import { stepWords, requestWords } from './scriptWords.js';

const KINDS = [
  ['reply', 'Answer with a status'],
  ['resetConnection', 'Reset the connection'],
  ['closeConnection', 'Close the connection'],
  ['neverAnswer', 'Never answer'],
  ['proceed', 'Answer as usual, after the delay'],
];

export async function askToFail(exchange, organization, place) {
  const added = await dialog('Fail this next time', close => failForm(exchange.request, organization, close));
  if (added !== undefined) {
    say(`Added ${added.id}: ${requestWords(added.request)} → ${added.steps.map(stepWords).join(', then ')}.`);
    place.dispatchEvent(new Event('scripts'));
  }
}

function failForm(request, organization, close) {
  const parameters = Object.entries(pathParameters(request));
  const kind = h('select', { id: 'fail-kind' }, KINDS.map(([value, words]) => h('option', { value }, words)));
  const status = numberField('fail-status', 503, 100, 599);
  const delay = numberField('fail-delay', 0, 0, 86_400_000);
  const times = numberField('fail-times', 1, 1, 2_147_483_647);
  const applied = h('input', { type: 'checkbox', id: 'fail-applied' });
  const only = h('input', { type: 'checkbox', id: 'fail-only' });
  const preview = h('pre', { class: 'body-text', tabindex: '0', role: 'region', 'aria-label': 'The script as JSON' });
  const refused = h('p', { class: 'refused', role: 'alert', hidden: true });
  const statusLine = h('label', { for: 'fail-status' }, 'Status', status);

  function script() {
    const fault = kind.value === 'reply' ? { kind: 'reply', status: Number(status.value) } : { kind: kind.value };
    const milliseconds = Number(delay.value);
    const step = { fault: milliseconds > 0 ? { kind: 'delay', milliseconds, then: fault } : fault, applied: applied.checked, times: Number(times.value) };
    const target = targetOf(request);
    return {
      request: only.checked ? { ...target, pathParams: Object.fromEntries(parameters) } : target,
      steps: [step],
    };
  }

  function show() {
    statusLine.hidden = kind.value !== 'reply';
    preview.textContent = visible(JSON.stringify(script(), null, 2));
  }

  async function add() {
    try {
      close(await send('POST', organizationPath(organization, '/scripts'), script()));
    } catch (error) {
      refused.hidden = false;
      refused.textContent = visible(error.message);
    }
  }

  const element = form(add,
    h('p', {}, 'Each call of ', h('code', {}, requestWords(targetOf(request))), ' in this organization:'),
    h('div', { class: 'fields' },
      h('label', { for: 'fail-kind', class: 'whole' }, 'What happens', kind), statusLine,
      h('label', { for: 'fail-delay' }, 'Delay before it, in ms', delay),
      h('label', { for: 'fail-times' }, 'How many times', times)),
    h('label', { class: 'check' }, applied, 'Apply the request first, so that only its answer is lost'),
    parameters.length === 0 ? null
      : h('label', { class: 'check' }, only, h('span', {}, 'Only for ', h('code', {}, parameters.map(([name, value]) => `${name} ${value}`).join(', ')))),
    preview, refused,
    h('p', { class: 'buttons' },
      h('button', { class: 'main' }, 'Add the script'),
      button('Copy as JSON', () => copy(JSON.stringify(script()), 'the JSON of the script')),
      button('Cancel', () => close())));
  element.addEventListener('input', show);
  show();
  return element;
}

function numberField(id, value, min, max) {
  return h('input', { type: 'number', id, value, min, max, required: true });
}
