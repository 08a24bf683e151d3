// What is looked at, kept in the URL's fragment: the view, the filters and the open exchange. A fragment is never sent
// to a server.

export const UNATTRIBUTED = 'unattributed';

const NAMES = ['view', 'organization', 'status', 'operation', 'text', 'exchange'];

export class Place extends EventTarget {
  #now = this.#parsed();

  constructor() {
    super();
    addEventListener('popstate', () => {
      this.#now = this.#parsed();
      this.#tell();
    });
  }

  get view() {
    return ['state', 'scripts'].includes(this.#now.view) ? this.#now.view : 'exchanges';
  }

  get organization() {
    return this.#now.organization ?? null;
  }

  get statuses() {
    return (this.#now.status ?? '').split(',').filter(status => status !== '');
  }

  get operation() {
    return this.#now.operation ?? null;
  }

  get text() {
    return this.#now.text ?? '';
  }

  get exchange() {
    const number = Number(this.#now.exchange);
    return Number.isSafeInteger(number) && number > 0 ? number : null;
  }

  /** Changes some of it. What is null or empty is left out of the URL. */
  go(changes, { push = false } = {}) {
    this.#now = { ...this.#now, ...changes };
    history[push ? 'pushState' : 'replaceState'](null, '', this.link());
    this.#tell();
  }

  /** The address of what is looked at, but for some changes. */
  link(changes = {}) {
    const all = { ...this.#now, ...changes };
    const fragment = new URLSearchParams();
    for (const name of NAMES) {
      const isDefault = name === 'view' && all[name] === 'exchanges';
      if (all[name] !== undefined && all[name] !== null && all[name] !== '' && !isDefault) {
        fragment.set(name, all[name]);
      }
    }
    return `${location.pathname}${fragment.size === 0 ? '' : `#${fragment}`}`;
  }

  #parsed() {
    return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
