// The table of exchanges. Only the rows in sight are in the document; two rows without content keep the scrollbar right.
import { button, h } from './dom.js';
import { statusBadge, statusWords } from './status.js';

const BEYOND = 12;

export class Rows {
  #scroller;
  #body;
  #onOpen;
  #shown = [];
  #selected = null;
  #opened = null;
  #made = new Map();
  #above = spacer();
  #below = spacer();
  #table;

  constructor(scroller, table, onOpen) {
    this.#scroller = scroller;
    this.#table = table;
    this.#body = table.tBodies[0];
    this.#onOpen = onOpen;
    this.#body.append(this.#above, this.#below);
    scroller.addEventListener('scroll', () => this.#draw(), { passive: true });
    new ResizeObserver(() => this.#draw()).observe(scroller);
    this.#body.addEventListener('click', event => {
      const row = event.target.closest('tr[data-sequence]');
      if (row && String(getSelection()) === '') {
        this.#onOpen(Number(row.dataset.sequence));
      }
    });
  }

  /** Newest first. */
  show(summaries) {
    this.#shown = summaries;
    this.#table.setAttribute('aria-rowcount', summaries.length + 1);
    this.#draw();
  }

  get shown() {
    return this.#shown;
  }

  get selected() {
    return this.#selected;
  }

  mark({ selected = this.#selected, opened = this.#opened }) {
    this.#selected = selected;
    this.#opened = opened;
    this.#draw();
  }

  indexOf(sequence) {
    let low = 0;
    let high = this.#shown.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.#shown[middle].sequence;
      if (there === sequence) {
        return middle;
      }
      if (there > sequence) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Scrolls no further than it must, and puts the focus there. */
  reveal(index, { focus = true } = {}) {
    const height = this.#height();
    const head = this.#table.tHead.offsetHeight;
    const top = index * height;
    const room = this.#scroller.clientHeight - head;
    if (top < this.#scroller.scrollTop) {
      this.#scroller.scrollTop = top;
    } else if (top + height > this.#scroller.scrollTop + room) {
      this.#scroller.scrollTop = top + height - room;
    }
    this.#draw();
    if (focus) {
      this.#made.get(this.#shown[index].sequence)?.row.querySelector('button').focus({ preventScroll: true });
    }
  }

  scrollToTop() {
    this.#scroller.scrollTop = 0;
    this.#draw();
  }

  #height() {
    return parseFloat(getComputedStyle(this.#table).getPropertyValue('--row')) || 30;
  }

  #draw() {
    const height = this.#height();
    const first = Math.max(0, Math.floor(this.#scroller.scrollTop / height) - BEYOND);
    const end = Math.min(this.#shown.length, Math.ceil((this.#scroller.scrollTop + this.#scroller.clientHeight) / height) + BEYOND);
    const wanted = new Set();
    let before = this.#above;
    for (let i = first; i < end; i++) {
      const summary = this.#shown[i];
      wanted.add(summary.sequence);
      const row = this.#rowOf(summary, i);
      // Moved only where it must be: moving a row takes the focus from it.
      if (before.nextSibling !== row) {
        this.#removeStale(before, wanted, row);
      }
      if (before.nextSibling !== row) {
        before.after(row);
      }
      before = row;
    }
    for (const [sequence, { row }] of this.#made) {
      if (!wanted.has(sequence)) {
        row.remove();
        this.#made.delete(sequence);
      }
    }
    setHeight(this.#above, first * height);
    setHeight(this.#below, Math.max(0, this.#shown.length - end) * height);
  }

  /** Rows between that are no longer shown would make the next ones move. */
  #removeStale(before, wanted, row) {
    let next = before.nextSibling;
    while (next !== row && next !== this.#below && next.dataset.sequence > Number(row.dataset.sequence)) {
      const stale = next;
      next = next.nextSibling;
      if (!wanted.has(Number(stale.dataset.sequence))) {
        this.#made.delete(Number(stale.dataset.sequence));
        stale.remove();
      }
    }
  }

  #rowOf(summary, index) {
    let made = this.#made.get(summary.sequence);
    if (made?.summary !== summary) {
      const hadFocus = made?.row.contains(document.activeElement);
      const row = makeRow(summary);
      made?.row.replaceWith(row);
      made = { summary, row };
      this.#made.set(summary.sequence, made);
      if (hadFocus) {
        row.querySelector('button').focus({ preventScroll: true });
      }
    }
    const { row } = made;
    row.setAttribute('aria-rowindex', index + 2);
    row.classList.toggle('selected', summary.sequence === this.#selected);
    row.classList.toggle('opened', summary.sequence === this.#opened);
    row.querySelector('button').setAttribute('aria-expanded', summary.sequence === this.#opened);
    return row;
  }
}

function makeRow(summary) {
  const target = summary.query === null ? summary.path : `${summary.path}?${summary.query}`;
  const organization = summary.organization?.name ?? 'unattributed';
  return h('tr', { 'data-sequence': summary.sequence },
    h('td', {}, statusBadge(summary)),
    h('td', { class: 'c-method method' }, summary.method),
    h('td', { class: 'path' },
      button([h('span', { class: 'narrow' }, `${summary.method} `), target], null, {
        class: 'open', title: target, 'aria-label': `${summary.method} ${target}, ${statusWords(summary)}`,
      }),
      h('span', { class: 'second' }, [summary.operation, summary.script, organization].filter(Boolean).join(' · '))),
    h('td', { class: 'c-operation', title: summary.operation }, summary.operation),
    h('td', { class: 'c-script script', title: summary.script }, summary.script,
      summary.changed && !summary.script ? h('span', { class: 'mark', title: 'It changed something' }, 'changed') : null,
      summary.notes > 0 ? h('span', { class: 'mark note', title: 'It has notes' }, summary.notes === 1 ? 'note' : `${summary.notes} notes`) : null),
    h('td', { class: summary.organization ? 'c-organization' : 'c-organization none', title: organization }, organization),
    h('td', { class: 'c-ms number' }, summary.durationMilliseconds ?? ''),
    h('td', { class: 'c-time number', title: summary.at }, summary.at.slice(11, 23)));
}

function spacer() {
  return h('tr', { class: 'spacer', 'aria-hidden': 'true' }, h('td'));
}

function setHeight(row, pixels) {
  row.firstChild.style.height = `${pixels}px`;
  row.hidden = pixels === 0;
}
