// The summaries that this page has: one run of sequence numbers up to the newest.

/** Older summaries than these are read on demand only, so that a tab stays small. */
export const MOST_KEPT = 50_000;

export class Exchanges extends EventTarget {
  #rows = [];
  #places = new Map();
  server = null;
  /** Up to this sequence number all is here. */
  last = 0;
  dropped = 0;
  /** Whether all exchanges are here that the server still has. */
  complete = false;

  get rows() {
    return this.#rows;
  }

  get oldest() {
    return this.#rows[0]?.sequence ?? 0;
  }

  get(sequence) {
    return this.#places.get(sequence);
  }

  pending() {
    return this.#rows.filter(row => row.outcome === 'PENDING');
  }

  clear() {
    this.#rows = [];
    this.#places.clear();
    this.complete = false;
    this.dropped = 0;
    this.last = 0;
  }

  /** Takes summaries in order, all newer or all older than those here; others replace the ones with their number. */
  add(summaries) {
    const unknown = summaries.filter(summary => !this.#places.has(summary.sequence));
    const known = summaries.filter(summary => this.#places.has(summary.sequence));
    const changed = new Map(known.map(summary => [summary.sequence, summary]));
    summaries.forEach(summary => this.#places.set(summary.sequence, summary));
    if (changed.size > 0) {
      this.#rows = this.#rows.map(row => changed.get(row.sequence) ?? row);
    }
    if (unknown.length > 0) {
      const older = unknown[0].sequence < this.oldest;
      this.#rows = older ? unknown.concat(this.#rows) : this.#rows.concat(unknown);
      this.#forget();
    }
    return unknown.length;
  }

  changed(count) {
    this.dispatchEvent(new CustomEvent('change', { detail: count }));
  }

  #forget() {
    const tooMany = this.#rows.length - MOST_KEPT;
    if (tooMany > 0) {
      this.#rows.splice(0, tooMany).forEach(row => this.#places.delete(row.sequence));
      this.complete = false;
    }
  }
}
