// API keys: masked as the journal masks them, unless a person asks to see them. The choice is gone with the page.
import { organizationPath, read } from './api.js';

const MOST_SHOWN = 8;

let shown = false;

export const areKeysShown = () => shown;

export function showKeys(show) {
  shown = show;
}

export const keyText = key => shown ? key : masked(key);

/** The start of a key and a checksum, as the journal has it. */
export function masked(key) {
  return `${key.slice(0, Math.min(MOST_SHOWN, key.length >> 1))}…${crc32(key).toString(16).padStart(8, '0')}`;
}

/** The keys of an organization, each with its permission. */
export async function keysOf(organization) {
  return (await read(organizationPath(organization, '/api-keys'))).data;
}

/** The whole key of a masked one, or null where the organization does not have it any more. */
export async function wholeKey(organization, maskedKey) {
  return (await keysOf(organization)).find(({ apiKey }) => masked(apiKey) === maskedKey)?.apiKey ?? null;
}

function crc32(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}
