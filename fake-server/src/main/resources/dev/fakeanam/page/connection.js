// Says whether the page is live, and what to do when it is not.
import { button, byId, h } from './dom.js';
import { say } from './say.js';

export function showConnection(retry) {
  const banner = byId('banner');
  const place = byId('connection');
  let state = 'waiting';
  return (next, error) => {
    if (state === 'gone' && next !== 'gone') {
      say('The server is back.');
    }
    state = next;
    place.dataset.state = next;
    place.firstElementChild.textContent = { live: 'Live', polling: 'Every 3 s', gone: 'Not connected' }[next];
    const words = {
      live: '', polling: 'Other pages have all streams of this server, so this page looks every 3 seconds.', gone: goneWords(error),
    }[next];
    banner.hidden = words === '';
    if (banner.dataset.words !== words) {
      banner.dataset.words = words;
      banner.replaceChildren(h('span', {}, words), next === 'gone' ? button('Try now', retry) : '');
    }
  };
}

/** What the server said; where it said nothing, that it is gone. */
function goneWords(error) {
  switch (error?.status) {
    case undefined:
      return `The server at ${location.host} is gone. What is here stays, and the page connects again by itself.`;
    case 401:
      return 'The server wants its admin token.';
    default:
      return `The server refused: ${error.message}`;
  }
}
