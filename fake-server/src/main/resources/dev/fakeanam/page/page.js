// Puts the parts of the page together.
import { showConnection } from './connection.js';
import { Detail } from './detail.js';
import { byId } from './dom.js';
import { Exchanges } from './exchanges.js';
import { offerExports } from './export.js';
import { Feed } from './feed.js';
import { listenToKeys } from './keyboard.js';
import { showKeys } from './keys.js';
import { List } from './list.js';
import { Organizations } from './organizations.js';
import { Place } from './place.js';
import { showScripts } from './scripts.js';
import { showState } from './state.js';
import { showToolbar } from './toolbar.js';

const place = new Place();
const exchanges = new Exchanges();
const organizations = new Organizations(exchanges, place);
const feed = new Feed(exchanges, showConnection(() => feed.retryNow()));

// Before the parts that show keys listen to it too.
byId('show-keys').checked = false;
byId('show-keys').addEventListener('change', event => showKeys(event.target.checked));

const list = new List(exchanges, place);
new Detail(exchanges, place, list);
showToolbar(exchanges, place);
showState(exchanges, place, organizations);
showScripts(exchanges, place, organizations);
offerExports(place, organizations);
listenToKeys(place, list);

byId('skip').addEventListener('click', event => {
  event.preventDefault();
  byId('main').focus();
});
document.querySelectorAll('[data-view]').forEach(link => link.addEventListener('click', event => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    place.go({ view: link.dataset.view }, { push: place.view !== link.dataset.view });
  }
}));

function showView() {
  for (const view of ['exchanges', 'state', 'scripts']) {
    byId(`view-${view}`).hidden = place.view !== view;
  }
  document.querySelectorAll('[data-view]').forEach(link => {
    link.setAttribute('aria-current', link.dataset.view === place.view ? 'page' : 'false');
    link.href = place.link({ view: link.dataset.view });
  });
}

place.addEventListener('change', showView);
showView();
feed.run();
