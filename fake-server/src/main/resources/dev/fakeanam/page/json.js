// Shows JSON for people: indented, and with its parts told apart by colour.
import { h, visible } from './dom.js';

const MOST_SHOWN = 200_000;
const MOST_COLOURED = 50_000;
const PARTS = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The text with indentation, or null if it is no JSON. Numbers stay as they were written. */
export function pretty(text) {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const parts = [];
  let depth = 0;
  let isEmpty = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g)) {
    if (token === '}' || token === ']') {
      depth--;
      parts.push(isEmpty ? token : lineAt(depth) + token);
      isEmpty = false;
    } else {
      parts.push(isEmpty ? lineAt(depth) : '', token);
      isEmpty = token === '{' || token === '[';
      depth += isEmpty ? 1 : 0;
      parts.push(token === ',' ? lineAt(depth) : token === ':' ? ' ' : '');
    }
  }
  return parts.join('');
}

/** A body as it is shown: JSON indented, any other text as it is. Characters that are not seen become escapes. */
export function bodyBlock(text, label) {
  const json = pretty(text);
  const shown = visible(json ?? text);
  const block = h('pre', { class: 'body-text', tabindex: '0', role: 'region', 'aria-label': label });
  if (json === null || shown.length > MOST_COLOURED) {
    block.textContent = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}… and ${shown.length - MOST_SHOWN} more characters` : shown;
    return block;
  }
  let end = 0;
  for (const match of shown.matchAll(PARTS)) {
    block.append(shown.slice(end, match.index));
    const [whole, string, colon, word] = match;
    const kind = colon !== undefined ? 'j-name' : string !== undefined ? 'j-string' : word !== undefined ? 'j-word' : 'j-number';
    block.append(h('span', { class: kind }, string ?? whole), colon ?? '');
    end = match.index + whole.length;
  }
  block.append(shown.slice(end));
  return block;
}

const lineAt = depth => `\n${'  '.repeat(depth)}`;
