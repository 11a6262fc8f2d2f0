// The official Node package repeats requests by itself, as it does by default, over a network that loses answers.

import fs from 'node:fs';
import OpenAI, { toFile } from 'openai';
import { all, check, film, refusal } from './checks.mjs';

const client = new OpenAI();
const { videos } = client;
let count = 0;

// The statuses of the POSTs to /v1/videos as they left the server; they are forgotten afterwards.
const seen = async () => {
  const answer = await fetch(process.env.OPENAI_BASE_URL.replace(/v1$/, 'seen'), { method: 'DELETE' });
  return (await answer.json()).filter(([method, path]) => method === 'POST' && path === '/v1/videos').map((one) => one[2]).join();
};
const lostOnce = () => ({ 'x-lose-answers': '1', 'Idempotency-Key': `node-${client.constructor.name}-${process.pid}-${++count}` });
const ids = async () => (await all(videos.list({ limit: 100 }))).map((video) => video.id);

const once = async (what, body, headers) => {
  const before = await ids();
  await seen();
  const made = await videos.create({ ...film, ...body }, { headers });
  const sent = await seen();
  const grown = (await ids()).filter((id) => !before.includes(id)).join();
  check(`retries | ${what} makes one with a key`, grown === made.id && sent === '200,200', [made, sent, grown]);
};

await once('create', { prompt: 'A red ball' }, lostOnce());
const picture = await toFile(fs.readFileSync('picture.png'), 'a.png', { type: 'image/png' });
await once('create from a picture', { prompt: 'It moves', input_reference: picture }, lostOnce());

const before = await ids();
await videos.create({ prompt: 'A red ball', ...film }, { headers: { 'x-lose-answers': '1' } });
check('retries | without a key there are two', (await ids()).length === before.length + 2);

const key = { 'Idempotency-Key': `taken-${process.pid}` };
await videos.create({ prompt: 'A red ball', ...film }, { headers: key });
await seen();
const error = await refusal(videos.create({ prompt: 'Another ball', ...film }, { headers: key }));
let sent = await seen();
check('retries | a key with another body is not repeated', error instanceof OpenAI.ConflictError && sent === '409', sent);

const spent = new OpenAI({ apiKey: process.env.SPENT_KEY }).videos;
const refused = await refusal(spent.create({ prompt: 'A red ball', ...film }));
sent = await seen();
check('retries | a spent budget is not repeated', refused?.code === 'insufficient_quota' && sent === '429', [refused, sent]);
process.exit(0);
