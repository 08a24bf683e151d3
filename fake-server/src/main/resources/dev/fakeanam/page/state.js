// What one organization has now.
import { organizationPath, read, send } from './api.js';
import { button, byId, form, h } from './dom.js';
import { keyText, keysOf } from './keys.js';
import { number } from './list.js';
import { UNATTRIBUTED } from './place.js';
import { Refreshed } from './refreshed.js';
import { say } from './say.js';

const MOST_ROWS = 200;
const BETWEEN_TICKS = 1000;
const STEPS = [['PT1M', '1 minute'], ['PT1H', '1 hour'], ['P1D', '1 day'], ['P7D', '7 days'], ['P30D', '30 days']];

let resources = null;

export function showState(exchanges, place, organizations) {
  const refreshed = new Refreshed(byId('view-state'), () => place.view === 'state', content);
  exchanges.addEventListener('change', () => refreshed.soon());
  place.addEventListener('change', () => refreshed.now());
  organizations.addEventListener('change', () => refreshed.soon());
  byId('show-keys').addEventListener('change', () => refreshed.now());
  refreshed.now();

  async function content() {
    const only = place.organization === null && organizations.open.length === 1 ? organizations.open[0] : null;
    const organization = only ?? organizations.get(place.organization);
    if (organization === null) {
      const words = place.organization === UNATTRIBUTED ? 'Unattributed requests belong to no organization, so they have no state.'
        : place.organization === null ? 'Choose an organization to see its state.' : 'This organization was closed.';
      return { words, draw: () => [h('h2', {}, 'State'), h('p', { class: 'empty' }, words)] };
    }
    // What others are made of comes first in the declarations, and what people look for last.
    resources ??= read('resources').then(({ data }) => data.reverse(), error => {
      resources = null;
      throw error;
    });
    const declared = await resources;
    const [clock, limits, keys, ...lists] = await Promise.all([
      read(organizationPath(organization.id, '/clock')), read(organizationPath(organization.id, '/rate-limits')), keysOf(organization.id),
      ...declared.map(({ path }) => read(path.slice(1).replace('{id}', encodeURIComponent(organization.id))).then(({ data }) => data)),
    ]);
    // A clock that ticks is different each time, but that is no reason to draw the whole state again.
    const texts = keys.map(({ apiKey, permission }) => [keyText(apiKey), permission]);
    return {
      organization, clock: clock.ticking ? 'ticking' : clock, limits, texts, lists,
      draw: () => [
        h('h2', {}, organization.name),
        h('div', { class: 'cards' }, clockCard(organization.id, clock), limitsCard(organization.id, limits), keysCard(organization, texts)),
        ...declared.map((resource, i) => table(resource, lists[i])),
      ],
    };
  }

  async function change(method, path, body, words) {
    try {
      await send(method, path, body);
      say(words);
    } catch (error) {
      say(`That was refused. ${error.message}`);
    }
    refreshed.now();
  }

  function clockCard(id, { now, ticking }) {
    const path = organizationPath(id, '/clock');
    const by = h('select', { 'aria-label': 'How far' }, STEPS.map(([value, words]) => h('option', { value, selected: value === 'P1D' }, words)));
    return h('section', { class: 'card' }, h('h3', {}, 'Clock'),
      h('p', {}, timeOf(now, ticking), ' ', h('span', { class: 'mark' }, ticking ? 'ticking' : 'stands still')),
      form(() => change('POST', path, { advance: by.value }, `The clock was advanced by ${by.selectedOptions[0].text}.`),
        h('p', { class: 'buttons' }, by, h('button', {}, 'Advance'),
          ticking ? button('Freeze', () => change('POST', path, { ticking: false }, 'The clock stands still.'))
            : button('Resume', () => change('POST', path, { ticking: true }, 'The clock ticks.')))));
  }

  function limitsCard(id, { perMinute, perHour }) {
    const minute = limitField(perMinute);
    const hour = limitField(perHour);
    return h('section', { class: 'card' }, h('h3', {}, 'Rate limits'),
      form(() => change('PUT', organizationPath(id, '/rate-limits'), { perMinute: limit(minute), perHour: limit(hour) }, 'The rate limits were set.'),
        h('div', { class: 'fields' }, h('label', {}, 'A minute', minute), h('label', {}, 'An hour', hour)),
        h('p', { class: 'buttons' }, h('button', {}, 'Set'))));
  }

  function keysCard({ organizationId, baseUrl }, keys) {
    return h('section', { class: 'card' }, h('h3', {}, 'API keys'),
      h('ul', { class: 'keys-list' }, keys.map(([text, permission]) => h('li', {}, h('code', {}, text), ' ', h('span', { class: 'mark' }, permission)))),
      h('p', { class: 'dim' }, 'Base URL ', h('code', {}, baseUrl)), h('p', { class: 'dim' }, 'Id ', h('code', {}, organizationId)));
  }
}

function table({ name, title, fields }, documents) {
  const shown = documents.slice(0, MOST_ROWS);
  return h('details', { class: 'resource', 'data-key': name, open: documents.length > 0 && documents.length <= 20 },
    h('summary', {}, h('h3', {}, title), h('span', { class: 'count' }, number(documents.length))),
    documents.length === 0 ? h('p', { class: 'dim' }, 'None.')
      : h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, h('table', { class: 'grid' },
        h('thead', {}, h('tr', {}, fields.map(field => h('th', { scope: 'col' }, field)))),
        h('tbody', {}, shown.map(document => h('tr', {}, fields.map(field => cell(document[field]))))))),
    documents.length > shown.length ? h('p', { class: 'dim' }, `${number(shown.length)} of ${number(documents.length)} are shown.`) : null);
}

function cell(value) {
  if (value === null || value === undefined) {
    return h('td', { class: 'none' }, value === null ? 'null' : '');
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return h('td', { class: typeof value === 'number' ? 'number' : null, title: text.length > 40 ? text : null }, text);
}

/** Counts on if the clock ticks, until it is drawn again. */
function timeOf(now, ticking) {
  const time = h('time', {}, now);
  const read = performance.now();
  const timer = ticking && setInterval(() => {
    time.textContent = new Date(Date.parse(now) + performance.now() - read).toISOString();
    if (!time.isConnected) {
      clearInterval(timer);
    }
  }, BETWEEN_TICKS);
  return time;
}

const limitField = value => h('input', { type: 'number', min: '1', value: value ?? '', placeholder: 'none' });
const limit = input => input.value === '' ? null : Number(input.value);
