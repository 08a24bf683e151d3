// One exchange, whole.
import { Problem, journalPath, read } from './api.js';
import { changeSection } from './change.js';
import { copy } from './clipboard.js';
import { curlOf, javaOf, scriptOf } from './copy.js';
import { button, byId, h } from './dom.js';
import { askToFail } from './fail.js';
import { bodyBlock } from './json.js';
import { areKeysShown, wholeKey } from './keys.js';
import { say } from './say.js';
import { statusBadge } from './status.js';
import { whySection } from './why.js';

const SETTLING = 60;

export class Detail {
  #element = byId('detail');
  #exchanges;
  #place;
  #list;
  #shown = null;
  #reading = new AbortController();
  #settling = 0;
  #settled = false;
  #wantsFocus = false;

  constructor(exchanges, place, list) {
    this.#exchanges = exchanges;
    this.#place = place;
    this.#list = list;
    list.addEventListener('open', () => this.#takeFocus());
    place.addEventListener('change', () => this.#update());
    exchanges.addEventListener('change', () => this.#update());
    this.#update();
  }

  /** Reads again only what can be different: another exchange, or one that was pending. */
  #update() {
    const sequence = this.#place.exchange;
    const open = sequence !== null && this.#place.view === 'exchanges';
    this.#element.hidden = !open;
    document.body.classList.toggle('has-detail', open);
    if (!open) {
      this.#shown = null;
      this.#wantsFocus = false;
      this.#element.replaceChildren();
      return;
    }
    const summary = this.#exchanges.get(sequence) ?? null;
    const version = `${this.#exchanges.server} ${sequence} ${summary?.outcome}`;
    if (this.#exchanges.server !== null && version !== this.#shown) {
      const isAnother = this.#shown === null || this.#shown.split(' ')[1] !== String(sequence);
      this.#shown = version;
      this.#settled = false;
      clearTimeout(this.#settling);
      // Who goes through the list with a key held down reads none of them.
      this.#settling = setTimeout(() => this.#read(sequence, summary, isAnother), SETTLING);
    }
  }

  async #read(sequence, summary, isAnother) {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      const found = summary ?? (await read(`summaries?after=${sequence - 1}&before=${sequence + 1}`, { signal })).data[0];
      if (found === undefined) {
        this.#showMissing(sequence, 'The server has no exchange with this number. It was dropped, or the server was started again.');
        return;
      }
      const path = `${journalPath(found.organization?.id ?? null)}?after=${found.number - 1}&limit=1`;
      const exchange = (await read(path, { signal })).data[0];
      if (exchange?.number !== found.number) {
        this.#showMissing(sequence, 'The journal does not have this exchange any more.', found);
        return;
      }
      const why = await whySection(exchange);
      if (!signal.aborted) {
        this.#show(exchange, found, why, isAnother);
      }
    } catch (error) {
      if (!signal.aborted) {
        const gone = error instanceof Problem && error.status === 404;
        this.#showMissing(sequence, gone ? 'Its organization was closed, and its journal with it.' : `It could not be read. ${error.message}`, summary);
      }
    }
  }

  #showMissing(sequence, words, summary) {
    this.#element.replaceChildren(
      this.#head(summary ?? null, `Exchange ${sequence}`),
      h('p', { class: 'empty' }, words));
    this.#settled = true;
    this.#focusIfWanted();
  }

  #show(exchange, summary, why, isAnother) {
    const scrolled = this.#element.scrollTop;
    this.#element.replaceChildren(
      this.#head(summary, null),
      facts(exchange, summary),
      this.#actions(exchange, summary),
      why,
      changeSection(exchange) ?? '',
      messageSection('Request', exchange.request),
      exchange.response === null ? h('section', {}, h('h3', {}, 'Response'), h('p', { class: 'dim' }, 'There was none.'))
        : messageSection('Response', exchange.response));
    this.#element.scrollTop = isAnother ? 0 : scrolled;
    this.#settled = true;
    this.#focusIfWanted();
  }

  #head(summary, words) {
    return h('header', {},
      summary === null ? null : statusBadge(summary),
      h('h2', { tabindex: '-1' }, summary === null ? words : [h('span', { class: 'method' }, summary.method), ' ', targetOf(summary)]),
      button('✕', () => this.#list.close(), { class: 'quiet close', 'aria-label': 'Close the exchange', title: 'Close (Esc)' }));
  }

  #actions(exchange, summary) {
    const organization = summary.organization?.id ?? null;
    return h('p', { class: 'actions' },
      h('span', { class: 'group', role: 'group', 'aria-label': 'Copy as' }, h('span', { 'aria-hidden': 'true' }, 'Copy as'),
        button('curl', () => this.#copyCurl(exchange, organization), { title: 'A line for a shell that sends this request again' }),
        button('Java', () => copy(javaOf(exchange), 'the Java line that asserts this request'), { title: 'A line for a test that asserts this request' }),
        button('script', () => copy(JSON.stringify(scriptOf(exchange)), 'the JSON of a script that answers so'), { title: 'The JSON of a script that answers so' }),
        button('link', () => copy(new URL(this.#place.link({ exchange: summary.sequence }), location.href).href, 'a link to this exchange'),
          { title: 'The address of this page with this exchange open' })),
      organization === null ? null : button('Fail this next time…', () => askToFail(exchange, organization, this.#place), { class: 'main' }));
  }

  async #copyCurl(exchange, organization) {
    const masked = exchange.request.apiKey;
    let key = null;
    if (masked !== null && organization !== null && areKeysShown()) {
      try {
        key = await wholeKey(organization, masked);
      } catch (error) {
        say(`The API key could not be read. ${error.message}`);
      }
    }
    const base = new URL('..', location.href).href.replace(/\/$/, '');
    // With https, a proxy may have the certificate, which curl needs no file for.
    const hasCa = base.startsWith('https:') && (await fetch('ca.pem', { method: 'HEAD' }).catch(() => ({ ok: false }))).ok;
    await copy(curlOf(exchange, base, key, hasCa), masked === null || key !== null ? 'the curl line'
      : 'the curl line. Set ANAM_API_KEY before you run it, or choose "Show keys" and copy again');
  }

  /** At once where it is shown already, else when it is. */
  #takeFocus() {
    this.#wantsFocus = true;
    if (this.#settled) {
      this.#focusIfWanted();
    }
  }

  #focusIfWanted() {
    if (this.#wantsFocus) {
      this.#wantsFocus = false;
      this.#element.querySelector('h2').focus({ preventScroll: true });
    }
  }
}

const targetOf = ({ path, query }) => query === null ? path : `${path}?${query}`;

function facts({ at, number, durationMilliseconds, request }, { organization }) {
  const all = [
    ['Organization', organization?.name ?? 'unattributed'], ['Operation', request.operation ?? 'none'], ['Number', `#${number}`], ['At', at],
    ['Took', durationMilliseconds === null ? 'not known' : `${durationMilliseconds} ms`],
  ];
  return h('dl', { class: 'facts' }, all.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

function messageSection(title, { headers, body }) {
  return h('section', {},
    h('h3', {}, title),
    h('details', { class: 'headers', open: headers.length <= 12 },
      h('summary', {}, headers.length === 1 ? '1 header' : `${headers.length} headers`),
      h('dl', {}, headers.map(({ name, value }) => h('div', {}, h('dt', {}, name), h('dd', {}, value))))),
    body === '' ? h('p', { class: 'dim' }, 'No body.')
      : h('div', { class: 'body-box' }, bodyBlock(body, `Body of the ${title.toLowerCase()}`),
        button('Copy', () => copy(body, `the body of the ${title.toLowerCase()}`), { class: 'quiet', 'aria-label': `Copy the body of the ${title.toLowerCase()}` })));
}
