// Everything a user of the official Node package does with videos.
// Prints "ok OPERATION | WHAT" or "FAIL OPERATION | WHAT: WHY" for each check.

import fs from 'node:fs';
import http from 'node:http';
import OpenAI, { toFile } from 'openai';

const check = (name, good, seen = '') => console.log(good ? `ok ${name}` : `FAIL ${name}: ${JSON.stringify(seen)}`);
const bytes = async (response) => Buffer.from(await response.arrayBuffer());
const refusal = (call) => call.then(() => null, (error) => error);

const client = new OpenAI({ maxRetries: 0 });
const { videos } = client;
const short = { size: '128x72', seconds: '1' };

const finished = async (video) => {
  while (video.status === 'queued' || video.status === 'in_progress') {
    await new Promise((done) => setTimeout(done, 200));
    video = await videos.retrieve(video.id);
  }
  return video;
};

let made = await videos.create({ prompt: '一只三花猫在草地上走', model: 'sora-2', seconds: '4', size: '320x180' });
check('create | is queued', made.status === 'queued' && made.object === 'video' && made.size === '320x180', made);
made = await finished(made);
check('retrieve | until it is completed', made.status === 'completed' && made.progress === 100, made);

const film = await bytes(await videos.downloadContent(made.id));
check('download | the film', film.toString('latin1', 4, 8) === 'ftyp' && film.length > 10_000, film.length);
const still = await bytes(await videos.downloadContent(made.id, { variant: 'thumbnail' }));
check('download | the thumbnail', still.toString('latin1', 8, 12) === 'WEBP', still.length);
const sheet = await bytes(await videos.downloadContent(made.id, { variant: 'spritesheet' }));
check('download | the sprite sheet', sheet[0] === 0xff && sheet[1] === 0xd8, sheet.length);
fs.writeFileSync('made.mp4', film);

let remix = await videos.remix(made.id, { prompt: 'make it night' });
check('remix | is queued', remix.remixed_from_video_id === made.id, remix);
remix = await finished(remix);
check('remix | is completed', remix.status === 'completed', remix);

// Resolves with the next request to a web server of our own.
const receiver = http.createServer();
await new Promise((ready) => receiver.listen(0, '127.0.0.1', ready));
const delivery = new Promise((done) => receiver.once('request', async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  response.end();
  done({ body, headers: request.headers });
}));
const hook = { name: 'tests', url: `http://127.0.0.1:${receiver.address().port}/`, event_types: ['video.completed'] };
const { webhooks } = client;
const endpoint = webhooks.create ? await webhooks.create(hook) : await client.post('/webhook_endpoints', { body: hook });
const told = await videos.create({ prompt: 'A red ball rolls', ...short });
const { body, headers } = await delivery;
receiver.close();
const event = await webhooks.unwrap(body, headers, endpoint.signing_secret);
check('webhooks | a delivery is verified by the client', event.type === 'video.completed' && event.data.id === told.id, event);
const stranger = await refusal(webhooks.unwrap(body, headers, 'whsec_AAAA'));
check('webhooks | another secret does not verify', stranger instanceof OpenAI.InvalidWebhookSignatureError, stranger);
await client.delete(`/webhook_endpoints/${endpoint.id}`);

const all = [made, remix, told];
const queued = (name, video, good = true) => {
  check(name, video.status === 'queued' && good, video);
  all.push(video);
};

const pictured = { prompt: 'The picture begins to move', ...short };
queued('create from a picture | a stream', await videos.create({ ...pictured, input_reference: fs.createReadStream('small.png') }));
const typed = await toFile(fs.createReadStream('small.png'), 'a.png', { type: 'image/png' });
queued('create from a picture | a file', await videos.create({ ...pictured, input_reference: typed }));
const url = `data:image/png;base64,${fs.readFileSync('small.png', 'base64')}`;
queued('create from a picture | an object', await videos.create({ ...pictured, input_reference: { image_url: url } }));

const byId = { prompt: 'make it snow', video: { id: made.id } };
if (videos.edit) {
  const edited = await videos.edit(byId);
  queued('edit | of a video', edited, edited.remixed_from_video_id === made.id);
  const uploaded = await videos.edit({ prompt: 'make it night', video: fs.createReadStream('made.mp4') });
  queued('edit | of an uploaded film', uploaded, uploaded.size === '320x180' && uploaded.seconds === '4');
  const longer = await videos.extend({ ...byId, seconds: '4' });
  queued('extend | a video', longer, longer.seconds === '8');
  const further = await videos.extend({ prompt: 'it rains', seconds: '8', video: fs.createReadStream('made.mp4') });
  queued('extend | an uploaded film', further, further.seconds === '12');
} else {
  const edited = await client.post('/videos/edits', { body: byId });
  queued('edit | of a video', edited, edited.remixed_from_video_id === made.id);
  const longer = await client.post('/videos/extensions', { body: { ...byId, seconds: '4' } });
  queued('extend | a video', longer, longer.seconds === '8');
}

if (videos.createCharacter) {
  const mossy = await videos.createCharacter({ name: 'Mossy', video: fs.createReadStream('made.mp4') });
  check('characters | create', mossy.id.startsWith('char_') && mossy.name === 'Mossy', mossy);
  const again = await videos.getCharacter(mossy.id);
  check('characters | retrieve', again.id === mossy.id, again);
  const cast = await videos.create({ prompt: 'Mossy waves', ...short, characters: [{ id: mossy.id }] });
  queued('characters | create a video with one', cast);
}

const listed = [];
for await (const video of videos.list({ limit: 2, order: 'asc' })) listed.push(video.id);
check('list | page by page', listed.join() === all.map((v) => v.id).join(), listed);
const page = await videos.list({ limit: 1 });
check('list | the newest first', page.data[0].id === all.at(-1).id && page.has_more, page);

let error = await refusal(videos.create({ prompt: 'p', size: '333x1' }));
check('errors | a bad size names its field', error instanceof OpenAI.BadRequestError && error.param === 'size', error);
error = await refusal(videos.retrieve(`video_${'0'.repeat(48)}`));
check('errors | an unknown id is not found', error instanceof OpenAI.NotFoundError, error);
error = await refusal(new OpenAI({ apiKey: 'sk-nobody-knows-this-key', maxRetries: 0 }).videos.retrieve(made.id));
check('errors | a wrong key is refused', error instanceof OpenAI.AuthenticationError, error);

for (const video of all) {
  const gone = await videos.delete(video.id);
  check('delete | a video in any state', gone.deleted === true && gone.object === 'video.deleted', gone);
}
error = await refusal(videos.retrieve(made.id));
check('delete | it is gone', error instanceof OpenAI.NotFoundError, error);
