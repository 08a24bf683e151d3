// Saves what is looked at, one organization or everything, as a file.
import { Problem, journalPath, organizationPath, read, request } from './api.js';
import { byId, h } from './dom.js';
import { harOf } from './har.js';
import { UNATTRIBUTED } from './place.js';
import { say } from './say.js';

const PAGE = 1000;

export function offerExports(place, organizations) {
  const save = (id, run) => byId(id).addEventListener('click', async () => {
    byId('export').open = false;
    say('Reading the exchanges…');
    try {
      await run();
    } catch (error) {
      say(`The export failed. ${error.message}`);
    }
  });
  save('export-transcript', async () => {
    const texts = [];
    for (const [id, name] of journals()) {
      const text = await orGone(async () => (await request(transcriptPath(id))).text(), '');
      texts.push(text.trim() === '' ? '' : `${name}\n\n${text}`);
    }
    download('fake-anam-transcript.txt', 'text/plain', texts.filter(text => text !== '').join('\n'));
  });
  save('export-har', async () => {
    const { version } = await read('version');
    const all = [];
    for (const [id] of journals()) {
      all.push(...await orGone(() => exchangesOf(id), []));
    }
    all.sort((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
    download('fake-anam.har', 'application/json', JSON.stringify(harOf(all, new URL('..', location.href).href.replace(/\/$/, ''), version)));
  });

  /** The ids and names of the chosen organizations; the id is null for what belongs to none. */
  function journals() {
    const all = [...organizations.open.map(({ id, name }) => [id, name]), [null, 'Unattributed']];
    return place.organization === null ? all : all.filter(([id]) => (id ?? UNATTRIBUTED) === place.organization);
  }
}

const transcriptPath = id => id === null ? 'transcript' : organizationPath(id, '/transcript');

async function exchangesOf(organization) {
  const all = [];
  for (let after = 0; after !== undefined;) {
    const page = await read(`${journalPath(organization)}?after=${after}&limit=${PAGE}`);
    all.push(...page.data);
    after = page.next;
  }
  return all;
}

/** An organization that was closed meanwhile is left out. */
async function orGone(reading, otherwise) {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof Problem && error.status === 404) {
      return otherwise;
    }
    throw error;
  }
}

function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  say(`Saved ${name}.`);
}
