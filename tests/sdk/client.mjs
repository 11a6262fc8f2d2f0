// Everything a user of the official Node package does with videos.

import fs from 'node:fs';
import OpenAI, { toFile } from 'openai';

const check = (name, good, seen = '') => console.log(good ? `ok ${name}` : `FAIL ${name}: ${JSON.stringify(seen)}`);
const bytes = async (response) => Buffer.from(await response.arrayBuffer());
const refusal = (call) => call.then(() => null, (error) => error);

const client = new OpenAI({ maxRetries: 0 });
const { videos } = client;

const finished = async (video) => {
  while (video.status === 'queued' || video.status === 'in_progress') {
    await new Promise((done) => setTimeout(done, 200));
    video = await videos.retrieve(video.id);
  }
  return video;
};

let made = await videos.create({ prompt: '一只三花猫在草地上走', model: 'sora-2', seconds: '4', size: '320x180' });
check('create', made.status === 'queued' && made.object === 'video' && made.size === '320x180', made);
made = await finished(made);
check('poll', made.status === 'completed' && made.progress === 100, made);

const film = await bytes(await videos.downloadContent(made.id));
check('download the film', film.toString('latin1', 4, 8) === 'ftyp' && film.length > 10_000, film.length);
const still = await bytes(await videos.downloadContent(made.id, { variant: 'thumbnail' }));
check('download the thumbnail', still.toString('latin1', 8, 12) === 'WEBP', still.length);
const sheet = await bytes(await videos.downloadContent(made.id, { variant: 'spritesheet' }));
check('download the sprite sheet', sheet[0] === 0xff && sheet[1] === 0xd8, sheet.length);

let remix = await videos.remix(made.id, { prompt: 'make it night' });
check('remix', remix.remixed_from_video_id === made.id, remix);
remix = await finished(remix);
check('poll the remix', remix.status === 'completed', remix);

const stream = { prompt: 'The picture begins to move', size: '320x180', input_reference: fs.createReadStream('small.png') };
const streamed = await videos.create(stream);
check('create from a stream', streamed.status === 'queued', streamed);
const typed = await toFile(fs.createReadStream('small.png'), 'a.png', { type: 'image/png' });
const uploaded = await videos.create({ ...stream, input_reference: typed });
check('create from a file', uploaded.status === 'queued', uploaded);

const listed = [];
for await (const video of videos.list({ limit: 1, order: 'asc' })) listed.push(video.id);
check('list page by page', listed.join() === [made, remix, streamed, uploaded].map((v) => v.id).join(), listed);

let error = await refusal(videos.create({ prompt: 'p', size: '333x1' }));
check('a bad size names its field', error instanceof OpenAI.BadRequestError && error.param === 'size', error);
error = await refusal(videos.retrieve(`video_${'0'.repeat(48)}`));
check('an unknown id is not found', error instanceof OpenAI.NotFoundError, error);
error = await refusal(new OpenAI({ apiKey: 'sk-nobody-knows-this-key', maxRetries: 0 }).videos.retrieve(made.id));
check('a wrong key is refused', error instanceof OpenAI.AuthenticationError, error);

for (const video of [made, remix, streamed, uploaded]) {
  const gone = await videos.delete(video.id);
  check('delete', gone.deleted === true && gone.object === 'video.deleted', gone);
}
error = await refusal(videos.retrieve(made.id));
check('deleted is gone', error instanceof OpenAI.NotFoundError, error);
