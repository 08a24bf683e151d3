// Calls the admin API. Paths are relative to the page, so it works below a path prefix.
import { askForToken, token } from './token.js';

/** The server answered, but not with what was asked for. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export async function request(path, { method = 'GET', body, signal } = {}) {
  for (;;) {
    const used = token();
    const headers = {};
    if (used !== null) {
      headers.Authorization = `Bearer ${used}`;
    }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    const response = await fetch(path, {
      method, headers, signal, cache: 'no-store', body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.ok) {
      return response;
    }
    const problem = await problemOf(response);
    if (response.status !== 401 || !(await askForToken(used))) {
      throw problem;
    }
  }
}

export async function read(path, options) {
  return (await request(path, options)).json();
}

export async function send(method, path, body) {
  const text = await (await request(path, { method, body })).text();
  return text === '' ? null : JSON.parse(text);
}

export const organizationPath = (id, rest = '') => `organizations/${encodeURIComponent(id)}${rest}`;

/** Where an exchange's journal is: that of its organization, or of what belongs to none. */
export const journalPath = organization => organization === null ? 'exchanges' : organizationPath(organization, '/exchanges');

async function problemOf(response) {
  const text = await response.text();
  try {
    const problem = JSON.parse(text);
    return new Problem(response.status, problem.detail ?? problem.title ?? text);
  } catch {
    return new Problem(response.status, `The server answered ${response.status}.`);
  }
}
