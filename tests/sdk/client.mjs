// Everything a user of the official Node package does with films, files, batches and webhooks.
// Checks are named after the operation they try, as Python spells it. Releases differ in what they have:
// what one lacks prints nothing, and in the end nothing that it has may be untried.

import fs from 'node:fs';
import OpenAI, { toFile } from 'openai';
import { all, bytes, check, checkThatAllAreTried, ended, film, receive, refusal } from './checks.mjs';
import { batches, files, moderation, webhooks } from './services.mjs';

const client = new OpenAI({ maxRetries: 0 });
const { videos } = client;
const receiver = await receive();
const longer = { 1: '5', 4: '8' }[film.seconds];
const made = [];

const queued = (name, video, good = true) => {
  check(name, video.status === 'queued' && good, video);
  made.push(video);
};

const create = async () => {
  const video = await videos.create({ prompt: '一只三花猫在草地上走', model: 'sora-2', ...film });
  queued('videos.create | is queued', video, video.object === 'video' && video.size === film.size);
  const done = await ended(videos, video);
  check('videos.retrieve | until it is completed', done.status === 'completed' && done.progress === 100, done);
  return done;
};

const download = async (video) => {
  const mp4 = await bytes(await videos.downloadContent(video.id));
  check('videos.download_content | the film', mp4.toString('latin1', 4, 8) === 'ftyp' && mp4.length > 10_000, mp4.length);
  const still = await bytes(await videos.downloadContent(video.id, { variant: 'thumbnail' }));
  check('videos.download_content | the thumbnail', still.toString('latin1', 8, 12) === 'WEBP', still.length);
  const sheet = await bytes(await videos.downloadContent(video.id, { variant: 'spritesheet' }));
  check('videos.download_content | the sprite sheet', sheet[0] === 0xff && sheet[1] === 0xd8, sheet.length);
  fs.writeFileSync('made.mp4', mp4);
  return mp4;
};

const createFromPictures = async () => {
  const pictured = { prompt: 'The picture begins to move', ...film };
  const create = async (what, input_reference) =>
    queued(`videos.create | from a picture: ${what}`, await videos.create({ ...pictured, input_reference }));
  await create('a stream', fs.createReadStream('picture.png'));
  await create('a file', await toFile(fs.createReadStream('picture.png'), 'a.png', { type: 'image/png' }));
  await create('a data address of 3 MB', { image_url: `data:image/png;base64,${fs.readFileSync('large.png', 'base64')}` });
  await create('an address', { image_url: `${receiver.url}picture.png` });
  const uploaded = await client.files.create({ file: fs.createReadStream('picture.png'), purpose: 'vision' });
  await create('an uploaded file', { file_id: uploaded.id });
  await client.files.delete(uploaded.id);
};

const derive = async (video) => {
  const byId = { prompt: 'make it snow', video: { id: video.id } };
  if (!videos.edit) {
    const edited = await client.post('/videos/edits', { body: byId });
    queued('videos.edit | a video, by the path', edited, edited.remixed_from_video_id === video.id);
    const further = await client.post('/videos/extensions', { body: { ...byId, seconds: '4' } });
    queued('videos.extend | a video, by the path', further, further.seconds === longer);
    return;
  }
  const edited = await videos.edit(byId);
  queued('videos.edit | a video', edited, edited.remixed_from_video_id === video.id);
  const uploaded = await videos.edit({ prompt: 'make it night', video: fs.createReadStream('made.mp4') });
  queued('videos.edit | an uploaded film', uploaded, uploaded.size === film.size && uploaded.seconds === film.seconds);
  const further = await videos.extend({ ...byId, seconds: '4' });
  queued('videos.extend | a video', further, further.seconds === longer);
  const longest = await videos.extend({ prompt: 'it rains', seconds: '4', video: fs.createReadStream('made.mp4') });
  queued('videos.extend | an uploaded film', longest, longest.seconds === longer);
};

const characters = async () => {
  const mossy = await videos.createCharacter({ name: 'Mossy', video: fs.createReadStream('made.mp4') });
  check('videos.create_character | of a clip', mossy.id.startsWith('char_') && mossy.name === 'Mossy', mossy);
  const again = await videos.getCharacter(mossy.id);
  check('videos.get_character | is the same', again.id === mossy.id, again);
  const cast = await videos.create({ prompt: 'Mossy waves', ...film, characters: [{ id: mossy.id }] });
  queued('videos.create | with a character', cast);
};

const provenance = async (mp4) => {
  const name = 'content_provenance_checks.create';
  const result = async (file) => (await client.contentProvenanceChecks.create({ file: await toFile(file, 'a.mp4') })).results[0];
  const seen = await result(mp4);
  check(`${name} | a film of this service is detected`, seen.outcome === 'detected' && seen.validation_state === 'trusted', seen);
  const changed = await result(Buffer.concat([mp4, Buffer.from('x')]));
  check(`${name} | a changed one is not`, changed.outcome === 'not_detected', changed);
};

const models = async () => {
  const ids = (await all(client.models.list())).map((model) => model.id);
  check('models.list | has the default', ids.includes('sora-2') && ids.includes('sora-2-pro'), ids);
  const model = await client.models.retrieve('sora-2');
  check('models.retrieve | one of them', model.id === 'sora-2' && model.object === 'model', model);
};

const errors = async (video) => {
  let error = await refusal(videos.create({ prompt: 'p', size: '333x1' }));
  const named = error?.param === 'size' && error.type === 'invalid_request_error';
  check('errors | 400 names the field', error instanceof OpenAI.BadRequestError && named, error);
  error = await refusal(videos.retrieve(`video_${'0'.repeat(48)}`));
  check('errors | 404 for an unknown id', error instanceof OpenAI.NotFoundError, error);
  const stranger = new OpenAI({ apiKey: 'sk-nobody-knows-this-key', maxRetries: 0 }).videos;
  error = await refusal(stranger.retrieve(video.id));
  check('errors | 401 for a wrong key', error instanceof OpenAI.AuthenticationError, error);
  error = await refusal(stranger.create({ prompt: 'p', input_reference: fs.createReadStream('long.mp4') }));
  check('errors | 401 is heard in the middle of a large upload', error instanceof OpenAI.AuthenticationError, error);
};

const video = await create();
const mp4 = await download(video);
const remix = await videos.remix(video.id, { prompt: 'make it night' });
queued('videos.remix | is queued', remix, remix.remixed_from_video_id === video.id);
const remixed = await ended(videos, remix);
check('videos.remix | is completed', remixed.status === 'completed', remixed);
await createFromPictures();
await derive(video);
if (videos.createCharacter) await characters();
const listed = (await all(videos.list({ limit: 5, order: 'asc' }))).map((one) => one.id);
check('videos.list | page by page', listed.join() === made.map((one) => one.id).join(), listed);
const page = await videos.list({ limit: 1 });
check('videos.list | the newest first', page.data[0].id === made.at(-1).id && page.has_more, page);
if (client.contentProvenanceChecks) await provenance(mp4);
await models();
await errors(video);
for (const one of made) {
  const gone = await videos.delete(one.id);
  check('videos.delete | in any state', gone.deleted === true && gone.object === 'video.deleted', gone);
}
const gone = await refusal(videos.retrieve(video.id));
check('videos.delete | it is gone', gone instanceof OpenAI.NotFoundError, gone);
if (!process.env.STRICT) {
  await webhooks(client, receiver);
  await files(client);
  await batches(client);
  await moderation(client);
  checkThatAllAreTried(client);
}
process.exit(0);
