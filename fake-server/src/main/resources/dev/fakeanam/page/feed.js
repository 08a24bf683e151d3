// Follows the server. Events carry the newest sequence number only; what is new is then read page by page, so a slow
// reader loses events, never exchanges.
import { Problem, read, request } from './api.js';
import { MOST_KEPT } from './exchanges.js';

const FIRST_PAGE = 200;
const PAGE = 1000;
/** The server sends a heartbeat every 10 seconds. */
const SILENCE = 25_000;
const POLL = 3000;
const PENDING_POLL = 1000;
const WAITS = [500, 1000, 2000, 3000, 5000];

export class Feed {
  #exchanges;
  #onState;
  #filling = null;
  #again = false;
  #wake = null;
  #pendingTimer = 0;

  /** `onState` gets "live", "polling" or "gone", and an error with the last. */
  constructor(exchanges, onState) {
    this.#exchanges = exchanges;
    this.#onState = onState;
  }

  async run() {
    for (let failures = 0; ; failures++) {
      try {
        await this.#follow(() => {
          failures = 0;
        });
      } catch (error) {
        await this.#afterFailure(error, failures);
      }
    }
  }

  retryNow() {
    this.#wake?.();
  }

  async #follow(onLife) {
    const controller = new AbortController();
    let silence = 0;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort(new Error('The server was silent for too long.')), SILENCE);
    };
    try {
      listen();
      const response = await request('events', { signal: controller.signal });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          throw new Error('The server ended the stream.');
        }
        listen();
        text += value;
        const lines = text.split('\n');
        text = lines.pop();
        if (lines.some(line => line.startsWith('data:'))) {
          await this.#catchUp();
          onLife();
          this.#onState('live');
        }
      }
    } finally {
      clearTimeout(silence);
      controller.abort();
    }
  }

  /** Where all streams of the server are taken, it looks now and then. Without a token it waits for a person. */
  async #afterFailure(error, failures) {
    const status = error instanceof Problem ? error.status : 0;
    if (status === 503 && await this.#catchUp().then(() => true, () => false)) {
      this.#onState('polling');
      await this.#pause(POLL);
    } else {
      this.#onState('gone', error);
      await this.#pause(status === 401 ? Infinity : WAITS[Math.min(failures, WAITS.length - 1)]);
    }
  }

  #pause(milliseconds) {
    return new Promise(resolve => {
      this.#wake = resolve;
      if (milliseconds !== Infinity) {
        setTimeout(resolve, milliseconds);
      }
    });
  }

  /** Events that come while it reads lead to one more reading, not to one each. */
  #catchUp() {
    this.#again = true;
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = null;
    });
    return this.#filling;
  }

  async #fill() {
    const exchanges = this.#exchanges;
    while (this.#again) {
      this.#again = false;
      const first = exchanges.server === null;
      const newer = await this.#newer(exchanges.last, first ? FIRST_PAGE : PAGE);
      if (newer.reset) {
        exchanges.clear();
        this.#again = true;
      }
      exchanges.server = newer.server;
      exchanges.dropped = newer.dropped;
      // Of what was recorded while the server read its journals, something may be missing.
      const added = newer.reset ? 0 : exchanges.add(newer.data.filter(({ sequence }) => sequence <= newer.last));
      exchanges.last = newer.reset ? 0 : newer.last;
      if (added > 0 || first || newer.reset) {
        // What was there before the page is not new.
        exchanges.changed(first ? 0 : added);
      }
    }
    this.#fillBackwards();
    this.#watchPending();
  }

  /** The server answers with the newest of them, so the rest is read from the end. */
  async #newer(after, limit) {
    const page = await read(`summaries?after=${after}&limit=${limit}`);
    if (this.#exchanges.server !== null && this.#exchanges.server !== page.server) {
      return { ...page, reset: true };
    }
    let data = page.data;
    let full = data.length === limit;
    while (full && (after > 0 || this.#exchanges.complete) && data.length < MOST_KEPT) {
      const older = (await read(`summaries?after=${after}&before=${data[0].sequence}&limit=${PAGE}`)).data;
      full = older.length === PAGE;
      data = older.concat(data);
    }
    return { ...page, data };
  }

  async #fillBackwards() {
    const exchanges = this.#exchanges;
    const server = exchanges.server;
    if (exchanges.complete || exchanges.filling) {
      return;
    }
    exchanges.filling = true;
    try {
      while (!exchanges.complete && exchanges.rows.length < MOST_KEPT) {
        const older = exchanges.oldest < 2 ? { server, data: [] } : await read(`summaries?before=${exchanges.oldest}&limit=${PAGE}`);
        if (older.server !== exchanges.server) {
          return;
        }
        exchanges.complete = older.data.length < PAGE;
        exchanges.add(older.data);
        exchanges.changed(0);
      }
    } catch {
      // The stream has the same trouble, and says so.
    } finally {
      exchanges.filling = false;
    }
  }

  #watchPending() {
    clearTimeout(this.#pendingTimer);
    if (this.#exchanges.pending().length > 0) {
      this.#pendingTimer = setTimeout(() => this.#readPending(), PENDING_POLL);
    }
  }

  async #readPending() {
    const pending = this.#exchanges.pending();
    if (pending.length === 0) {
      return;
    }
    try {
      const page = await read(`summaries?after=${pending[0].sequence - 1}&before=${pending.at(-1).sequence + 1}&limit=${PAGE}`);
      const still = new Set(pending.map(row => row.sequence));
      const ended = page.data.filter(row => still.has(row.sequence) && row.outcome !== 'PENDING');
      if (page.server === this.#exchanges.server && ended.length > 0) {
        this.#exchanges.add(ended);
        this.#exchanges.changed(0);
      }
    } catch {
      // The stream has the same trouble, and says so.
    }
    this.#watchPending();
  }
}
