// Makes elements. Text goes in as text nodes only: what the fake received is hostile.

/** What a browser does not show, or obeys: a right-to-left override for example. Line breaks and tabs are shown. */
const UNSEEN = /[^\n\r\t\P{C}]|\r(?!\n)|[\u2028\u2029]/gu;
const SEEN_ATTRIBUTES = new Set(['title', 'aria-label']);

/** The text with an escape for each character that would not be seen, as the transcript has it. */
export function visible(text) {
  return text.replace(UNSEEN, each =>
    Array.from({ length: each.length }, (_, i) => `\\u${each.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : SEEN_ATTRIBUTES.has(name) ? visible(String(value)) : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false)
    .map(child => typeof child === 'string' ? visible(child) : child));
  return element;
}

export const byId = id => document.getElementById(id);

export function button(label, onClick, attributes = {}) {
  return h('button', { type: 'button', click: onClick, ...attributes }, label);
}

/** A dialog that is gone when it is closed. Resolves with what `close(value)` was given, or undefined. */
export function dialog(title, build) {
  return new Promise(resolve => {
    let result;
    const before = document.activeElement;
    const heading = h('h2', { id: 'dialog-title' }, title);
    const element = h('dialog', { 'aria-labelledby': 'dialog-title' }, heading);
    element.append(build(value => {
      result = value;
      element.close();
    }));
    element.addEventListener('close', () => {
      element.remove();
      before?.focus?.();
      resolve(result);
    });
    document.body.append(element);
    element.showModal();
  });
}

/** The policy of the page forbids that a form is sent anywhere, so a form calls a function. */
export function form(onSubmit, ...children) {
  return h('form', {
    submit: event => {
      event.preventDefault();
      onSubmit(event.currentTarget);
    },
  }, ...children);
}
