// The organizations of the server, with how many exchanges of each are here.
import { read } from './api.js';
import { button, byId, h } from './dom.js';
import { number } from './list.js';
import { UNATTRIBUTED } from './place.js';

const MOST_SHOWN = 200;
const FIND_FROM = 13;
const BETWEEN_READS = 1000;

export class Organizations extends EventTarget {
  #exchanges;
  #place;
  #open = [];
  #reading = 0;
  #drawing = 0;

  constructor(exchanges, place) {
    super();
    this.#exchanges = exchanges;
    this.#place = place;
    exchanges.addEventListener('change', () => {
      this.#readSoon();
      this.#drawSoon();
    });
    place.addEventListener('change', () => this.#drawSoon());
    byId('find-organization').addEventListener('input', () => this.#drawSoon());
    byId('organization-choice').addEventListener('change', event => this.#choose(event.target.value || null));
  }

  /** Those that are open, as the admin API has them. */
  get open() {
    return this.#open;
  }

  get(id) {
    return this.#open.find(organization => organization.id === id) ?? null;
  }

  async read() {
    const { data } = await read('organizations');
    this.#open = data;
    this.#draw();
    this.dispatchEvent(new Event('change'));
  }

  /** The exchanges tell of organizations that were not there before, and a reset of others. */
  #readSoon() {
    this.#reading ||= setTimeout(() => {
      this.#reading = 0;
      this.read().catch(() => {
        // The stream has the same trouble, and says so.
      });
    }, this.#open.length === 0 ? 0 : BETWEEN_READS);
  }

  #choose(id) {
    this.#place.go({ organization: id, exchange: null }, { push: true });
  }

  #drawSoon() {
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#drawing = 0;
    const counts = new Map();
    const closed = new Map();
    const open = new Set(this.#open.map(organization => organization.id));
    for (const { organization } of this.#exchanges.rows) {
      const id = organization?.id ?? UNATTRIBUTED;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (organization !== null && !open.has(id)) {
        closed.set(id, organization.name);
      }
    }
    const named = [
      ...this.#open.map(({ id, name }) => ({ id, name })),
      ...[...closed].map(([id, name]) => ({ id, name, closed: true })),
    ];
    const find = byId('find-organization');
    find.hidden = named.length < FIND_FROM;
    const wanted = find.hidden ? '' : find.value.toLowerCase();
    const found = named.filter(({ name }) => name.toLowerCase().includes(wanted));
    const shown = found.slice(-MOST_SHOWN);
    const entries = [
      { id: null, name: 'Everything', count: this.#exchanges.rows.length },
      ...shown.map(organization => ({ ...organization, count: counts.get(organization.id) ?? 0 })),
      { id: UNATTRIBUTED, name: 'Unattributed', count: counts.get(UNATTRIBUTED) ?? 0, apart: true },
    ];
    this.#drawList(entries, found.length - shown.length);
    this.#drawChoice(entries);
  }

  #drawList(entries, more) {
    const list = byId('organizations');
    const focused = document.activeElement?.closest('#organizations button')?.dataset.id;
    list.replaceChildren(
      ...entries.map(entry => h('li', { class: entry.apart ? 'apart' : null }, this.#entry(entry))),
      ...(more > 0 ? [h('li', { class: 'more' }, `${number(more)} older ones: use Find`)] : []));
    if (focused !== undefined) {
      [...list.querySelectorAll('button')].find(each => each.dataset.id === focused)?.focus({ preventScroll: true });
    }
  }

  #entry({ id, name, count, closed }) {
    return button([
      h('span', { class: 'name' }, name),
      closed ? h('span', { class: 'mark' }, 'closed') : null,
      h('span', { class: 'count' }, number(count)),
    ], () => this.#choose(id), {
      'data-id': id ?? '', title: name, 'aria-current': this.#place.organization === id ? 'true' : null,
    });
  }

  #drawChoice(entries) {
    const choice = byId('organization-choice');
    const text = JSON.stringify(entries);
    if (choice.dataset.entries !== text) {
      choice.dataset.entries = text;
      choice.replaceChildren(...entries.map(({ id, name, count }) => h('option', { value: id ?? '' }, `${name} (${number(count)})`)));
    }
    choice.value = this.#place.organization ?? '';
  }
}
