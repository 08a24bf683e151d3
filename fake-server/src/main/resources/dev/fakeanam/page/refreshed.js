// A pane that is read again while it is looked at, and drawn again only where it is different.
import { h } from './dom.js';

const BETWEEN = 1000;

export class Refreshed {
  #pane;
  #isSeen;
  #read;
  #timer = 0;
  #round = 0;
  #drawn = null;

  /** `read` gives an object with `draw`, which gives elements; the rest of it tells whether it is different. */
  constructor(pane, isSeen, read) {
    this.#pane = pane;
    this.#isSeen = isSeen;
    this.#read = read;
  }

  soon() {
    if (this.#isSeen()) {
      this.#timer ||= setTimeout(() => this.now(), BETWEEN);
    }
  }

  async now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#isSeen()) {
      this.#drawn = null;
      return;
    }
    const round = ++this.#round;
    let content;
    try {
      content = await this.#read();
    } catch (error) {
      content = { failed: error.message, draw: () => [h('p', { class: 'empty' }, `This could not be read. ${error.message}`)] };
    }
    const text = JSON.stringify(content);
    if (round === this.#round && text !== this.#drawn && this.#isSeen()) {
      this.#drawn = text;
      this.#draw(content);
    }
  }

  /** What is open, where it is scrolled to, and what has the focus, stays so. */
  #draw(content) {
    const open = new Map([...this.#pane.querySelectorAll('details')].map(each => [each.dataset.key, each.open]));
    const focused = this.#pane.contains(document.activeElement) ? places(this.#pane).indexOf(document.activeElement) : -1;
    const { scrollTop } = this.#pane;
    this.#pane.replaceChildren(...content.draw());
    this.#pane.querySelectorAll('details').forEach(each => {
      each.open = open.get(each.dataset.key) ?? each.open;
    });
    places(this.#pane)[focused]?.focus({ preventScroll: true });
    this.#pane.scrollTop = scrollTop;
  }
}

const places = pane => [...pane.querySelectorAll('a, button, input, select, summary, [tabindex]')];
