// What the programs share that use the official Node package.

import fs from 'node:fs';
import http from 'node:http';

// The films of this run: small and short, or as the letter of the API wants them.
export const film = { size: process.env.FILM_SIZE, seconds: process.env.FILM_SECONDS };

// Where the operations of videos and of what goes with them are; and those that are not of this API:
// there are no models of one's own that could be deleted.
const resources = ['models', 'videos', 'files', 'batches', 'webhooks', 'webhooks.eventTypes', 'contentProvenanceChecks'];
const foreign = ['models.delete'];

const tried = new Set();

// Prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY".
export const check = (name, good, seen = '') => {
  tried.add(name.split(' | ')[0]);
  const why = seen instanceof Error ? String(seen) : JSON.stringify(seen);
  console.log(good ? `ok ${name}` : `FAIL ${name}: ${why}`);
};

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
export const refusal = (call) => call.then(() => null, (error) => error);
export const bytes = async (response) => Buffer.from(await response.arrayBuffer());
export const all = async (pages) => {
  const found = [];
  for await (const entry of pages) found.push(entry);
  return found;
};

// Asks until it has ended, for two minutes.
export const ended = async (resource, thing) => {
  const deadline = Date.now() + 120_000;
  while (['queued', 'in_progress', 'validating', 'finalizing', 'cancelling'].includes(thing.status) && Date.now() < deadline) {
    await pause(100);
    thing = await resource.retrieve(thing.id);
  }
  return thing;
};

// Fails when the package has an operation that this run has not called. Operations are named as in Python.
export const checkThatAllAreTried = (client) => {
  const untried = resources.flatMap((path) => {
    const resource = path.split('.').reduce((at, part) => at?.[part], client);
    const names = resource ? Object.getOwnPropertyNames(Object.getPrototypeOf(resource)) : [];
    return names.filter((name) => name !== 'constructor' && typeof resource[name] === 'function').map((name) =>
      `${path}.${name}`.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  }).filter((name) => !tried.has(name) && !foreign.includes(name));
  check('every operation that it has was called', untried.length === 0, untried);
};

// A web server that keeps what it is sent and has a picture to fetch.
export const receive = async () => {
  const received = [];
  const waiting = [];
  const statuses = [];
  const server = http.createServer(async (request, response) => {
    if (request.method === 'GET') return response.end(fs.readFileSync('picture.png'));
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(statuses.shift() ?? 200).end();
    received.push({ body, headers: request.headers });
    waiting.shift()?.();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const next = async () => {
    if (!received.length) {
      const late = pause(120_000).then(() => { throw new Error('nothing was delivered'); });
      await Promise.race([new Promise((done) => waiting.push(done)), late]);
    }
    return received.shift();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, statuses, next };
};
