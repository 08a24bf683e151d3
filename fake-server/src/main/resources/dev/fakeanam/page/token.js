// The admin token: kept for this tab only, and never in a URL.
import { button, dialog, form, h } from './dom.js';

const NAME = 'fakeanam.adminToken';

let asked = null;

export const token = () => sessionStorage.getItem(NAME);

/** Asks once, however many requests were refused. Resolves with whether there is a token to try. */
export function askForToken(refused) {
  if (refused !== token()) {
    return Promise.resolve(true);
  }
  asked ??= ask(refused !== null).finally(() => {
    asked = null;
  });
  return asked;
}

async function ask(wasWrong) {
  const given = await dialog('Admin token', close => {
    const input = h('input', { type: 'password', id: 'token', autocomplete: 'off', required: true });
    return form(
      () => close(input.value),
      h('p', {}, wasWrong ? 'The server refused this token. Enter the one that it was started with.'
        : 'The server was started with an admin token. Enter it here. It stays in this tab.'),
      h('label', {}, 'Token ', input),
      h('p', { class: 'buttons' }, h('button', { class: 'main' }, 'Use this token'), button('Cancel', () => close())),
    );
  });
  if (given) {
    sessionStorage.setItem(NAME, given);
  }
  return Boolean(given);
}
