/* What Rust needs of CMU Flite: tokens in; phones, parameter tracks and samples out.
 *
 * Flite predicts a track of parameters (channel 0 is the pitch, the rest the mel cepstrum) every
 * 5 ms and vocodes it. The two steps are apart here so that the caller can rewrite the track in
 * between. Flite keeps globals and draws its noise from rand(): the caller holds a lock.
 */
#include <stdlib.h>
#include <string.h>

#include "cst_cg.h"
#include "flite.h"

extern cst_voice *register_cmu_us_slt(const char *);
extern cst_voice *register_cmu_us_rms(const char *);
extern cst_voice *register_cmu_us_awb(const char *);

/* Flite's audio output is linked in though it is never used; these stand in for ALSA. */
void *audio_open_alsa(unsigned int rate, int channels, int format) {
  (void)rate, (void)channels, (void)format;
  return NULL;
}
int audio_close_alsa(void *device) { return (void)device, -1; }
int audio_write_alsa(void *device, void *samples, int count) { return (void)device, (void)samples, (void)count, -1; }
int audio_flush_alsa(void *device) { return (void)device, -1; }
int audio_drain_alsa(void *device) { return (void)device, -1; }

typedef struct {
  const char *name;        /* what is read, when there are no phones */
  const char *phones;      /* CMU phones with stress, or NULL */
  const char *punctuation; /* what follows: "" , . ? ! */
} shim_token;

typedef struct {
  float end_s;
  int token; /* -1 for a pause */
  char name[8];
} shim_segment;

typedef struct {
  int frame_count;
  int channel_count;
  int segment_count;
  float frame_s;
  float *track; /* frame_count rows of channel_count */
  shim_segment *segments;
  cst_utterance *utterance;
} shim_plan;

static cst_voice *voice(int index) {
  static cst_voice *voices[3];
  if (!voices[0]) {
    flite_init();
    voices[0] = register_cmu_us_slt(NULL);
    voices[1] = register_cmu_us_rms(NULL);
    voices[2] = register_cmu_us_awb(NULL);
  }
  return voices[index];
}

static cst_utterance *utterance_of(const shim_token *tokens, int count) {
  cst_utterance *utterance = new_utterance();
  cst_relation *relation = utt_relation_create(utterance, "Token");
  for (int i = 0; i < count; i++) {
    cst_item *item = relation_append(relation, NULL);
    item_set_string(item, "name", tokens[i].name);
    item_set_string(item, "whitespace", " ");
    item_set_string(item, "prepunctuation", "");
    item_set_string(item, "punc", tokens[i].punctuation);
    item_set_int(item, "file_pos", 0);
    item_set_int(item, "line_number", 0);
    item_set_int(item, "index", i);
    if (tokens[i].phones) item_set_string(item, "phones", tokens[i].phones);
  }
  return utterance;
}

static void copy_segments(shim_plan *plan) {
  cst_item *item;
  int i = 0;
  for (item = utt_rel_head(plan->utterance, "Segment"); item; item = item_next(item)) plan->segment_count++;
  plan->segments = calloc(plan->segment_count + 1, sizeof(shim_segment));
  for (item = utt_rel_head(plan->utterance, "Segment"); item; item = item_next(item), i++) {
    const cst_item *token = path_to_item(item, "R:SylStructure.parent.parent.R:Token.parent");
    plan->segments[i].end_s = item_feat_float(item, "end");
    plan->segments[i].token = token && item_feat_present(token, "index") ? item_feat_int(token, "index") : -1;
    strncpy(plan->segments[i].name, item_feat_string(item, "name"), sizeof(plan->segments[i].name) - 1);
  }
}

void shim_close(shim_plan *plan) {
  if (!plan) return;
  if (plan->utterance) delete_utterance(plan->utterance);
  free(plan->track);
  free(plan->segments);
  free(plan);
}

/* Predicts phones and parameters of the tokens; NULL when Flite cannot. Close it with shim_close. */
shim_plan *shim_open(int voice_index, const shim_token *tokens, int count, float stretch) {
  cst_voice *speaker = voice(voice_index);
  shim_plan *plan = calloc(1, sizeof(shim_plan));
  feat_set_float(speaker->features, "duration_stretch", stretch);
  /* On failure flite_do_synth has deleted the utterance itself. */
  plan->utterance = flite_do_synth(utterance_of(tokens, count), speaker, utt_synth_tokens);
  if (!plan->utterance || !feat_present(plan->utterance->features, "param_track")) {
    shim_close(plan);
    return NULL;
  }
  cst_cg_db *model = val_cg_db(utt_feat_val(plan->utterance, "cg_db"));
  cst_track *raw = val_track(utt_feat_val(plan->utterance, "param_track"));
  cst_track *smooth = model->do_mlpg ? mlpg(raw, model) : NULL;
  const cst_track *track = smooth ? smooth : raw;
  plan->frame_count = track->num_frames;
  plan->channel_count = track->num_channels;
  plan->frame_s = model->frame_advance;
  plan->track = calloc((size_t)track->num_frames * track->num_channels + 1, sizeof(float));
  for (int i = 0; i < track->num_frames; i++)
    memcpy(plan->track + (size_t)i * track->num_channels, track->frames[i], track->num_channels * sizeof(float));
  if (smooth) delete_track(smooth);
  copy_segments(plan);
  return plan;
}

/* Vocodes the plan's track with `warp` added to the formant warp; returns the count of 16 kHz
 * samples in *samples, which the caller gives to shim_free. */
int shim_vocode(const shim_plan *plan, float warp, unsigned int seed, short **samples) {
  cst_cg_db model = *val_cg_db(utt_feat_val(plan->utterance, "cg_db"));
  cst_track *strengths = NULL;
  cst_track *track = new_track();
  model.mlsa_alpha += warp;
  if (model.mixed_excitation) strengths = val_track(utt_feat_val(plan->utterance, "str_track"));
  cst_track_resize(track, plan->frame_count, plan->channel_count);
  for (int i = 0; i < plan->frame_count; i++) {
    track->times[i] = i * plan->frame_s;
    memcpy(track->frames[i], plan->track + (size_t)i * plan->channel_count, plan->channel_count * sizeof(float));
  }
  srand(seed);
  cst_wave *wave = mlsa_resynthesis(track, strengths, &model, NULL, 0);
  delete_track(track);
  if (!wave) return 0;
  int count = wave->num_samples;
  *samples = calloc(count + 1, sizeof(short));
  memcpy(*samples, wave->samples, count * sizeof(short));
  delete_wave(wave);
  return count;
}

void shim_free(short *samples) { free(samples); }
