// The list of exchanges: filters, following, and what is selected and open.
import { h, button, byId } from './dom.js';
import { filterOf, isFiltered } from './filter.js';
import { Rows } from './rows.js';
import { announceNew } from './say.js';

/** Tells with "open" that a person opened an exchange. */
export class List extends EventTarget {
  #exchanges;
  #place;
  #rows;
  #scroller = byId('scroller');
  /** The newest exchange when following was paused; null while it follows. */
  #pausedAt = null;
  #drawing = 0;
  #filtersBefore = '';
  #revealed = null;

  constructor(exchanges, place) {
    super();
    this.#exchanges = exchanges;
    this.#place = place;
    this.#rows = new Rows(this.#scroller, byId('rows'), sequence => this.open(sequence));
    this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    byId('follow').addEventListener('click', () => this.follow());
    exchanges.addEventListener('change', event => {
      announceNew(event.detail);
      this.#soon();
    });
    place.addEventListener('change', () => this.#soon());
    this.#soon();
  }

  open(sequence) {
    this.#rows.mark({ selected: sequence });
    this.#place.go({ exchange: sequence }, { push: this.#place.exchange === null });
    this.dispatchEvent(new Event('open'));
  }

  openSelected() {
    if (this.#rows.selected !== null) {
      this.open(this.#rows.selected);
    }
  }

  close() {
    if (this.#place.exchange !== null) {
      const sequence = this.#place.exchange;
      this.#place.go({ exchange: null });
      this.#draw();
      const index = this.#rows.indexOf(sequence);
      if (index >= 0) {
        this.#rows.reveal(index);
      }
    }
  }

  /** Selects the next row, or the one before. What is open follows. */
  move(by) {
    const shown = this.#rows.shown;
    if (shown.length === 0) {
      return;
    }
    const there = this.#rows.selected === null ? -1 : this.#rows.indexOf(this.#rows.selected);
    const index = there < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, there + by));
    if (index > 0) {
      this.#pause();
    }
    const { sequence } = shown[index];
    this.#rows.mark({ selected: sequence });
    this.#rows.reveal(index);
    if (this.#place.exchange !== null && this.#place.exchange !== sequence) {
      this.#place.go({ exchange: sequence });
    }
  }

  follow() {
    this.#pausedAt = null;
    this.#draw();
    this.#rows.scrollToTop();
    this.#scroller.focus({ preventScroll: true });
  }

  /** What the filters let through, newest first. */
  get shown() {
    return this.#rows.shown;
  }

  #scrolled() {
    if (this.#scroller.scrollTop > 4) {
      this.#pause();
    } else if (this.#pausedAt !== null) {
      this.#pausedAt = null;
      this.#soon();
    }
  }

  #pause() {
    if (this.#pausedAt === null) {
      this.#pausedAt = this.#exchanges.last;
      this.#soon();
    }
  }

  /** However much comes at once, it is drawn once a frame. A page that is not in sight gets no frames, so it costs nothing. */
  #soon() {
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    const filters = this.#place.link({ exchange: null });
    if (filters !== this.#filtersBefore) {
      this.#filtersBefore = filters;
      this.#pausedAt = null;
      this.#scroller.scrollTop = 0;
    }
    const all = this.#exchanges.rows;
    const belongs = filterOf(this.#place);
    const shown = [];
    let waiting = 0;
    for (let i = all.length - 1; i >= 0; i--) {
      if (belongs(all[i])) {
        if (this.#pausedAt !== null && all[i].sequence > this.#pausedAt) {
          waiting++;
        } else {
          shown.push(all[i]);
        }
      }
    }
    this.#rows.show(shown);
    const open = this.#place.exchange;
    this.#rows.mark(open === null ? { opened: null } : { opened: open, selected: open });
    this.#words(shown.length + waiting, waiting);
    this.#revealOpen(open);
  }

  /** Who comes by a link, or goes back, sees the open exchange in the list too. */
  #revealOpen(open) {
    if (open !== this.#revealed) {
      const index = open === null ? -1 : this.#rows.indexOf(open);
      if (open === null || index >= 0) {
        this.#revealed = open;
      }
      if (index > 0) {
        this.#rows.reveal(index, { focus: false });
      }
    }
  }

  #words(count, waiting) {
    const total = this.#exchanges.rows.length;
    const filtered = isFiltered(this.#place);
    byId('count').textContent = filtered || this.#place.organization !== null ? `${number(count)} of ${number(total)}` : number(total);
    byId('clear-filters').hidden = !filtered;
    const follow = byId('follow');
    follow.hidden = this.#pausedAt === null;
    follow.textContent = waiting === 0 ? 'Paused. Follow the newest' : `${number(waiting)} new. Follow the newest`;
    const { dropped, complete } = this.#exchanges;
    byId('dropped').hidden = dropped === 0 && (complete || total === 0);
    byId('dropped').textContent = dropped > 0 ? `${number(dropped)} older ones were dropped.`
      : this.#exchanges.filling ? 'Reading older ones…' : 'Older ones are not shown.';
    this.#emptyWords(count, total, filtered);
  }

  #emptyWords(count, total, filtered) {
    const empty = byId('empty');
    byId('rows').hidden = count === 0;
    empty.hidden = count > 0;
    const kind = total > 0 ? (filtered ? 'filtered' : 'organization') : this.#exchanges.server === null ? 'unknown' : 'nothing';
    if (count > 0 || empty.dataset.kind === kind) {
      return;
    }
    empty.dataset.kind = kind;
    empty.replaceChildren(...{
      filtered: () => [h('p', {}, 'No exchange matches these filters.'),
        button('Clear filters', () => byId('clear-filters').click())],
      organization: () => [h('p', {}, 'This organization has received nothing yet.')],
      unknown: () => [h('p', {}, 'Reading what the server has received…')],
      nothing: () => [h('p', {}, 'Nothing was received yet.'),
        h('p', {}, 'Send a request to ', h('code', {}, new URL('..', location.href).href.replace(/\/$/, '')), ' and it shows here at once.')],
    }[kind]());
  }
}

export const number = value => value.toLocaleString('en').replaceAll(',', '\u202f');
