// The keys j, k, Enter, Esc, / and f.
import { byId } from './dom.js';

export function listenToKeys(place, list) {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const { target, key } = event;
    const typing = target.matches('input:not([type=checkbox]), textarea, select');
    if (key === 'Escape') {
      escape(target, typing);
    } else if (!typing && place.view === 'exchanges') {
      const act = { j: () => list.move(1), k: () => list.move(-1), '/': () => byId('text').focus(), f: () => list.follow() }[key];
      if (act !== undefined) {
        event.preventDefault();
        act();
      } else if (key === 'Enter' && !target.matches('a, button, summary')) {
        list.openSelected();
      }
    }
  });

  function escape(target, typing) {
    if (byId('export').open) {
      byId('export').open = false;
      byId('export').firstElementChild.focus();
    } else if (typing && target.id === 'text') {
      target.blur();
      byId('scroller').focus({ preventScroll: true });
    } else {
      list.close();
    }
  }
}
