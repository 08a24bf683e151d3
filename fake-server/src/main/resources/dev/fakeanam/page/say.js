// Tells people what happened: in words that are seen for a while, and by a screen reader.
import { byId, visible } from './dom.js';

const SEEN_FOR = 5000;
const BETWEEN_NEWS = 5000;

let gone = 0;
let unread = 0;
let nextNews = 0;

export function say(text) {
  const said = byId('said');
  said.textContent = visible(text);
  said.classList.add('seen');
  clearTimeout(gone);
  gone = setTimeout(() => {
    said.classList.remove('seen');
    said.textContent = '';
  }, SEEN_FOR);
}

/** Heard only, and gathered, so that a busy server does not keep a screen reader from saying anything else. */
export function announceNew(count) {
  unread += count;
  if (unread > 0 && !nextNews) {
    byId('news').textContent = '';
    nextNews = setTimeout(() => {
      byId('news').textContent = unread === 1 ? '1 new exchange' : `${unread} new exchanges`;
      unread = 0;
      nextNews = 0;
    }, BETWEEN_NEWS);
  }
}
