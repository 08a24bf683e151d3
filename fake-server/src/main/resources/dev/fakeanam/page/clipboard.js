// Puts a text into the clipboard. Browsers allow that to secure origins only, so there are two other ways.
import { button, dialog, h } from './dom.js';
import { say } from './say.js';

export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied: ${what}`);
  } catch {
    if (copiedBySelection(text)) {
      say(`Copied: ${what}`);
    } else {
      await showToCopy(text, what);
    }
  }
}

function copiedBySelection(text) {
  const focused = document.activeElement;
  const area = h('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
  area.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus?.();
  return copied;
}

function showToCopy(text, what) {
  return dialog(`Copy: ${what}`, close => {
    const area = h('textarea', { rows: '8', readonly: true, 'aria-label': what });
    area.value = text;
    return h('div', {}, h('p', {}, 'The browser does not let this page copy. Copy it here.'), area,
      h('p', { class: 'buttons' }, button('Close', () => close())));
  });
}
