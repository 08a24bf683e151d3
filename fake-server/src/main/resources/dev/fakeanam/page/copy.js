// An exchange in other words: as a curl line, as a Java line that asserts it, as a script that would answer so. What was
// recorded is hostile, so nothing of it may end a quotation.

const OWN_HEADERS = new Set([
  'accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'expect', 'host', 'http2-settings', 'te', 'trailer',
  'transfer-encoding', 'upgrade', 'user-agent',
]);
const NOT_KEPT = /^\(.*, not kept\)$/s;
const PLAIN = /^[A-Za-z0-9/_.,:=+-]+$/;
/** What could do something to a terminal, or hide there. */
const UNPRINTABLE = /[^\n\t\P{C}]|[\u2028\u2029]/u;

/**
 * A line for a POSIX shell; with characters that are not printable, for bash or zsh.
 *
 * @param base the base URL of the server
 * @param key the whole API key, or null for the variable ANAM_API_KEY
 * @param hasCa whether curl has to trust the server's CA, in the file that FAKE_ANAM_CA names
 */
export function curlOf(exchange, base, key, hasCa = false) {
  const { method, path, query, headers, apiKey, body } = exchange.request;
  const start = `# #${exchange.number} cannot be sent again: `;
  if (NOT_KEPT.test(body)) {
    return `${start}its body was not kept.`;
  }
  if (body !== '' && isForm(exchange.request)) {
    return `${start}its body is a form, and the journal has only the names, types and sizes of its parts.`;
  }
  if (body.includes('\0')) {
    return `${start}no argument of a command can have the NUL of its body.`;
  }
  const words = [hasCa ? 'curl -sSi -g --cacert "$FAKE_ANAM_CA"' : 'curl -sSi -g'];
  if (method === 'HEAD') {
    words.push(body === '' ? '--head' : "-X HEAD --ignore-content-length -H 'Connection: close'");
  } else if (method !== 'GET' || body !== '') {
    words.push(`-X ${quoted(method)}`);
  }
  if (path.includes('/.')) {
    words.push('--path-as-is');
  }
  words.push(quoted(base + (query === null ? path : `${path}?${query}`)));
  if (apiKey !== null) {
    words.push(key === null ? '-H "Authorization: Bearer $ANAM_API_KEY"' : `-H ${quoted(`Authorization: Bearer ${key}`)}`);
  }
  for (const { name, value } of headers) {
    if (!OWN_HEADERS.has(name.toLowerCase())) {
      words.push(`-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`);
    }
  }
  if (body !== '') {
    // Without a media type curl would make one up.
    words.push(...(headers.some(({ name }) => name.toLowerCase() === 'content-type') ? [] : ["-H 'Content-Type:'"]), `--data-raw ${quoted(body)}`);
  }
  return words.join(' ');
}

/** An assertion of fake-anam-assertions for a test with `Organization anam`, or `FakeAnam fake`. */
export function javaOf(exchange) {
  const { method, path, query, body, operation } = exchange.request;
  let pattern = operation === null ? `request(${java(method)}, ${java(path)})` : `${operation}()`;
  for (const [name, value] of Object.entries(operation === null ? {} : pathParameters(exchange.request))) {
    pattern += `.withPathParam(${java(name)}, ${java(value)})`;
  }
  for (const [name, value] of query === null ? [] : new URLSearchParams(query)) {
    pattern += name.trim() === '' ? '' : `.withQueryParam(${java(name)}, ${java(value)})`;
  }
  pattern += NOT_KEPT.test(body) ? '' : bodyConditions(body);
  return exchange.organization === null
    ? `assertThatExchanges(fake.unattributedExchanges()).received(${pattern});`
    : `assertThat(anam).received(${pattern});`;
}

/** The JSON of a script that answers the next such request as this one was answered. */
export function scriptOf(exchange) {
  return { request: targetOf(exchange.request), steps: [stepOf(exchange)] };
}

/** The requests that call the same operation; where there is none, those with this method and path. */
export function targetOf({ operation, method, path }) {
  return operation === null ? { method, path } : { operation };
}

/** What a path has in place of the parameters of its operation. */
export function pathParameters({ path, pathTemplate }) {
  const segments = path.split('/');
  const parameters = {};
  (pathTemplate ?? '').split('/').forEach((name, i) => {
    if (/^\{.+\}$/.test(name) && segments[i] !== undefined) {
      parameters[name.slice(1, -1)] = decoded(segments[i]);
    }
  });
  return parameters;
}

function stepOf({ outcome, response, change, script }) {
  const applied = change !== null || (script?.applied ?? false);
  switch (outcome) {
    case 'RESET':
      return { fault: { kind: 'resetConnection' }, applied };
    case 'CLOSED':
      return { fault: { kind: 'closeConnection' }, applied };
    case 'GARBLED':
      return { fault: { kind: 'garbage' }, applied: true };
    case 'CUT':
      return { fault: { kind: 'cutBody', bytes: Number(/cut body after (\d+)/.exec(script?.description)?.[1] ?? 0) }, applied: true };
    default:
      return response === null ? { fault: { kind: 'neverAnswer' }, applied } : { fault: replyOf(response) };
  }
}

function replyOf({ status, headers, body }) {
  // The length follows from the body.
  const kept = headers.filter(({ name }) => !/^(content-length|transfer-encoding)$/i.test(name));
  return { kind: 'reply', status, headers: kept, body };
}

/** Field by field where all are simple, else the body as a whole. */
function bodyConditions(body) {
  const json = parsed(body);
  if (json === undefined) {
    return '';
  }
  const fields = json !== null && typeof json === 'object' && !Array.isArray(json) ? Object.entries(json) : null;
  const simple = fields?.every(([name, value]) => name.trim() !== '' && literal(value) !== null);
  return simple
    ? fields.map(([name, value]) => `.withBodyField(${java(name)}, ${literal(value)})`).join('')
    : `.withBody(${java(body)})`;
}

function literal(value) {
  if (typeof value === 'string') {
    return java(value);
  }
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value !== 'number' || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return null;
  }
  return Number.isInteger(value) && Math.abs(value) > 0x7fffffff ? `${value}L` : String(value);
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function java(text) {
  const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\\n\r\t]/g, each => escapes[each])
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Cf}|[\ud800-\udfff]/gu, each => units(each))}"`;
}

/** Escapes of Java, one for each UTF-16 unit. */
function units(text) {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}

function quoted(text) {
  if (PLAIN.test(text)) {
    return text;
  }
  return UNPRINTABLE.test(text) ? ansiQuoted(text) : `'${text.replaceAll("'", "'\\''")}'`;
}

function ansiQuoted(text) {
  const bytes = [...new TextEncoder().encode(text)];
  return `$'${bytes.map(byte => byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c
    ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`;
}

function isForm({ headers }) {
  return headers.some(({ name, value }) => name.toLowerCase() === 'content-type' && /^\s*multipart\/form-data/i.test(value));
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
