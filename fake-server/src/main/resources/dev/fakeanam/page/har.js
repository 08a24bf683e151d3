// Exchanges as HAR 1.2, http://www.softwareishard.com/blog/har-12-spec.

const LOST = 'The client did not get this answer as it is: ';

export function harOf(exchanges, base, version) {
  return { log: { version: '1.2', creator: { name: 'Fake Anam', version }, entries: exchanges.map(exchange => entryOf(exchange, base)) } };
}

function entryOf(exchange, base) {
  const time = exchange.durationMilliseconds ?? 0;
  return {
    startedDateTime: exchange.at,
    time,
    request: requestOf(exchange.request, base),
    response: responseOf(exchange.response),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: commentOf(exchange),
  };
}

function requestOf({ method, path, query, headers, body }, base) {
  return {
    method,
    url: base + (query === null ? path : `${path}?${query}`),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    queryString: [...new URLSearchParams(query ?? '')].map(([name, value]) => ({ name, value })),
    ...(body === '' ? {} : { postData: { mimeType: mediaType(headers), text: body } }),
    headersSize: -1,
    bodySize: bytes(body),
  };
}

function responseOf(response) {
  const { status, headers, body } = response ?? { status: 0, headers: [], body: '' };
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    content: { size: bytes(body), mimeType: mediaType(headers), text: body },
    redirectURL: headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: bytes(body),
  };
}

function commentOf({ organization, number, outcome, script, notes }) {
  return [
    `${organization ?? 'unattributed'} #${number}`,
    script === null ? null : `Script ${script.scriptId}: ${script.description}`,
    outcome === 'SENT' ? null : LOST + outcome,
    ...notes,
  ].filter(Boolean).join('. ');
}

const mediaType = headers => headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
const bytes = text => new TextEncoder().encode(text).length;
