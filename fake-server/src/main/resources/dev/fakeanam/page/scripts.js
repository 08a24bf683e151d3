// What is left of each script, of one organization or of all.
import { organizationPath, read, send } from './api.js';
import { button, byId, h } from './dom.js';
import { Refreshed } from './refreshed.js';
import { say } from './say.js';
import { leftOf, requestWords, stepWords } from './scriptWords.js';

const MOST_ORGANIZATIONS = 50;

export function showScripts(exchanges, place, organizations) {
  const pane = byId('view-scripts');
  const refreshed = new Refreshed(pane, () => place.view === 'scripts', content);
  exchanges.addEventListener('change', () => refreshed.soon());
  place.addEventListener('change', () => refreshed.now());
  place.addEventListener('scripts', () => refreshed.now());
  organizations.addEventListener('change', () => refreshed.soon());
  refreshed.now();

  async function content() {
    const chosen = organizations.open.filter(({ id }) => place.organization === null || place.organization === id);
    const some = chosen.slice(-MOST_ORGANIZATIONS);
    const rows = [];
    for (const organization of some) {
      const { data } = await read(organizationPath(organization.id, '/scripts'));
      rows.push(...data.map(status => ({ organization, status })));
    }
    return { rows, more: chosen.length - some.length, draw: () => draw(rows, chosen.length - some.length) };
  }

  function draw(rows, more) {
    return [
      h('h2', {}, 'Scripts'),
      rows.length === 0 ? h('p', { class: 'empty' }, 'There is no script. Open an exchange and choose "Fail this next time…" to add one.') : table(rows),
      more > 0 ? h('p', { class: 'dim' }, `The scripts of ${more} older organizations are not shown. Choose one of them.`) : '',
    ];
  }

  function table(rows) {
    return h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Scripts and what is left of them' }, h('table', { class: 'grid' },
      h('thead', {}, h('tr', {}, ['Script', 'Requests', 'Steps', 'What is left', 'Organization', ''].map(name =>
        name === '' ? h('td', {}) : h('th', { scope: 'col' }, name)))),
      h('tbody', {}, rows.map(({ organization, status }) => {
        const { script } = status;
        return h('tr', {},
          h('th', { scope: 'row' }, script.id, script.location ? h('div', { class: 'dim' }, script.location) : null),
          h('td', {}, h('code', {}, requestWords(script.request))),
          h('td', {}, h('ol', { class: 'steps' }, script.steps.map(step => h('li', {}, stepWords(step))))),
          h('td', {}, leftOf(status)),
          h('td', {}, organization.name),
          h('td', {}, button('Remove', () => remove(organization, script), { 'aria-label': `Remove ${script.id}` })));
      }))));
  }

  async function remove(organization, script) {
    try {
      await send('DELETE', organizationPath(organization.id, `/scripts/${encodeURIComponent(script.id)}`));
      say(`Removed ${script.id}.`);
    } catch (error) {
      say(`${script.id} was not removed. ${error.message}`);
    }
    refreshed.now();
  }
}
