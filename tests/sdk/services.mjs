// What goes with videos: webhooks, files, batches, moderation.

import fs from 'node:fs';
import OpenAI, { toFile } from 'openai';
import { all, bytes, check, ended, film, refusal } from './checks.mjs';

const manage = async (webhooks, receiver) => {
  const names = (await webhooks.eventTypes.list()).data;
  check('webhooks.event_types.list | videos and batches', names.includes('video.failed') && names.includes('batch.completed'), names);
  const made = await webhooks.create({ name: 'tests', url: receiver.url, event_types: ['video.completed'] });
  check('webhooks.create | with a secret', made.signing_secret.startsWith('whsec_'), made);
  const seen = await webhooks.retrieve(made.id);
  check('webhooks.retrieve | without it', seen.name === 'tests' && !('signing_secret' in seen), seen);
  const listed = (await all(webhooks.list({ limit: 1 }))).map((one) => one.id);
  check('webhooks.list | has it', listed.join() === made.id, listed);
  receiver.statuses.push(500);
  const failed = await webhooks.test(made.id, { event_type: 'video.completed' });
  await receiver.next();
  check('webhooks.test | says what a bad receiver answered', failed.status_code === 500, failed);
  const rotated = await webhooks.rotateSecret(made.id, { keep_old_secret_active_for_24_hours: true });
  const tested = await webhooks.test(made.id, { event_type: 'video.completed' });
  check('webhooks.test | a good one', tested.status_code === 200, tested);
  const { body, headers } = await receiver.next();
  const secrets = [rotated.signing_secret, made.signing_secret];
  const both = await Promise.all(secrets.map((secret) => webhooks.unwrap(body, headers, secret)));
  check('webhooks.rotate_secret | both secrets verify', both.every((event) => event.type === 'video.completed'), both);
  const changed = await webhooks.update(made.id, { name: 'renamed', event_types: ['video.failed'] });
  check('webhooks.update | name and events', changed.name === 'renamed' && changed.event_types.join() === 'video.failed', changed);
  const gone = await webhooks.delete(made.id);
  check('webhooks.delete | an endpoint', gone.deleted === true && gone.object === 'webhook_endpoint.deleted', gone);
};

export const webhooks = async (client, receiver) => {
  const { webhooks, videos } = client;
  if (webhooks.create) await manage(webhooks, receiver);
  const told = await videos.create({ prompt: 'A red ball rolls', ...film, webhook_url: receiver.url });
  const secret = told.webhook_secret;
  const { body, headers } = await receiver.next();
  const event = await webhooks.unwrap(body, headers, secret);
  check('webhooks.unwrap | a delivery', event.type === 'video.completed' && event.data.id === told.id, event);
  const verified = await refusal(webhooks.verifySignature(body, headers, secret));
  check('webhooks.verify_signature | with the right secret', verified === null, verified);
  const stranger = await refusal(webhooks.verifySignature(body, headers, 'whsec_AAAA'));
  check('webhooks.verify_signature | not with another', stranger instanceof OpenAI.InvalidWebhookSignatureError, stranger);
  await videos.delete(told.id);
};

export const files = async ({ files }) => {
  const picture = await files.create({ file: fs.createReadStream('picture.png'), purpose: 'vision' });
  check('files.create | a picture', picture.object === 'file' && picture.filename === 'picture.png', picture);
  const same = await files.retrieve(picture.id);
  check('files.retrieve | one of them', same.id === picture.id && same.bytes === picture.bytes, same);
  const ready = await files.waitForProcessing(picture.id);
  check('files.wait_for_processing | is at once', ready.id === picture.id, ready);
  const listed = (await all(files.list({ purpose: 'vision' }))).map((one) => one.id);
  check('files.list | by purpose', listed.join() === picture.id, listed);
  const content = await bytes(await files.content(picture.id));
  check('files.content | is as it was', content.equals(fs.readFileSync('picture.png')), content.length);
  const gone = await files.delete(picture.id);
  check('files.delete | one of them', gone.deleted === true, gone);
};

export const batches = async (client) => {
  const line = { custom_id: 'ball', method: 'POST', url: '/v1/videos', body: { prompt: 'A red ball rolls', ...film } };
  const uploaded = await client.files.create({ file: await toFile(Buffer.from(JSON.stringify(line)), 'lines.jsonl'), purpose: 'batch' });
  const wanted = { input_file_id: uploaded.id, endpoint: '/v1/videos', completion_window: '24h' };
  const batch = await client.batches.create(wanted);
  check('batches.create | of one line', batch.status === 'validating', batch);
  const listed = (await all(client.batches.list({ limit: 1 }))).map((one) => one.id);
  check('batches.list | has it', listed.join() === batch.id, listed);
  const done = await ended(client.batches, batch);
  check('batches.retrieve | until it is completed', done.status === 'completed' && done.request_counts.completed === 1, done);
  const output = JSON.parse((await bytes(await client.files.content(done.output_file_id))).toString());
  check('batches.retrieve | its output has the film', output.custom_id === 'ball' && output.response.body.status === 'completed', output);
  const cancelled = await client.batches.cancel((await client.batches.create(wanted)).id);
  const over = await ended(client.batches, cancelled);
  check('batches.cancel | ends it', over.status === 'cancelled', over);
};

export const moderation = async ({ videos }) => {
  const blocked = await refusal(videos.create({ prompt: 'A gribbly waves', ...film }));
  check('moderation | a prompt is refused at once', blocked?.status === 400 && blocked.code === 'moderation_blocked', blocked);
  const failed = await ended(videos, await videos.create({ prompt: 'A snorfle waves', ...film }));
  check('moderation | a job fails with the same code', failed.error?.code === 'moderation_blocked', failed);
};
