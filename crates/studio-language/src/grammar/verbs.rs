//! What a verb does: who acts, when, and how.

use super::{Link, Parser};
use crate::effects::add_sound;
use crate::film::Act;
use crate::item::Item;
use crate::lexicon::{Deed, Doing};
use crate::word::{Form, VerbUse};
use studio_library::{Category, Habitat};
use studio_storyboard::{Manner, Reason, Relation, Verb};

impl Parser<'_> {
    pub(super) fn verb(&mut self, mut verb: VerbUse) {
        if self.clause.being && verb.form == Form::Base {
            // "let", "put", "cut" look the same.
            verb.form = Form::Past;
        }
        if self.clause.negated {
            self.clause.negated = false;
            return;
        }
        let start = self.at - verb.words;
        match verb.deed.doing {
            Doing::Helper => return,
            Doing::Nothing => {
                if verb.guessed && !self.clause.subjects.is_empty() {
                    self.film.note(&verb.lemma, Reason::NoPerformance, "left out");
                }
                self.clause.preposition = None;
                return;
            }
            _ => {}
        }
        if self.heard_follows(&verb) {
            return;
        }
        self.find_subject(&verb, start);
        self.in_context(&mut verb);
        let passive = verb.form == Form::Past && self.passive(&verb);
        let link = std::mem::take(&mut self.clause.link);
        self.clause.preposition = None;
        self.clause.last_preposition = None;
        self.clause.objects.clear();
        self.clause.acts.clear();
        let subjects = self.clause.subjects.clone();
        if let Doing::Perform(performed) = verb.deed.doing {
            let spoken = matches!(performed, Verb::Speak | Verb::Shout | Verb::Whisper) && self.quote_near(start);
            let written = matches!(self.items.get(self.at), Some(Item::Quote(_))) && performed == Verb::Read;
            let rest = self.settles(&subjects, performed);
            if !spoken && !written && !rest {
                self.take_step(&subjects, performed, link);
                for who in subjects {
                    let k = self.act_of(who, &verb, Link::While);
                    self.shot.acts[k].passive = passive;
                    self.clause.acts.push(k);
                }
            }
        }
        self.clause.verb = Some(verb);
        self.clause.being = passive;
        self.clause.place_subject = false;
    }

    /// "the sound of", "we hear": what follows is not in the picture.
    fn heard_follows(&mut self, verb: &VerbUse) -> bool {
        if verb.lemma == "hear" {
            self.clause.heard = true;
        }
        verb.lemma == "hear"
    }

    /// A quotation right after the verb, or right before its subject.
    fn quote_near(&self, start: usize) -> bool {
        let after = self.items[self.at..]
            .iter()
            .take(6)
            .take_while(|i| !matches!(i, Item::Stop))
            .any(|i| matches!(i, Item::Quote(_)));
        let colon = self.items[self.at..].iter().take(8).any(|i| matches!(i, Item::Quote(_)));
        let before = self.items[start.saturating_sub(5)..start].iter().any(|i| matches!(i, Item::Quote(_)));
        after || before || colon
    }

    fn find_subject(&mut self, verb: &VerbUse, start: usize) {
        let target_here = self.clause.target.filter(|_| self.clause.noun_end == start);
        let taken = self.clause.verb.is_some();
        if let Some(target) = target_here.filter(|t| {
            let form = matches!(verb.form, Form::Ing | Form::Past | Form::Third) && self.may_pivot(verb);
            taken && form && !self.clause.subjects.contains(t)
        }) {
            // "watches a dog chasing a ball": the dog chases.
            let main = std::mem::replace(&mut self.clause.subjects, vec![target]);
            self.before = main;
            self.clause.link = Link::While;
        }
        if self.clause.subjects.is_empty() && !self.clause.place_subject {
            self.clause.subjects = match target_here {
                Some(target) => vec![target],
                None => self.before.clone(),
            };
        }
        if self.clause.subjects.is_empty() {
            self.clause.subjects.extend(self.clause.target);
        }
    }

    /// Whether the object of the verb before may be the subject of this one. Chinese verbs in a row
    /// share their subject unless the first is one of seeing or letting.
    fn may_pivot(&self, verb: &VerbUse) -> bool {
        let before = self.clause.verb.as_ref().map(|v| v.deed.doing);
        let seen = matches!(before, Some(Doing::Perform(Verb::LookAt) | Doing::Nothing | Doing::Helper | Doing::Have));
        verb.lemma.is_ascii() || seen
    }

    /// "is thrown", "a ball dropped from": done to the subject.
    fn passive(&self, verb: &VerbUse) -> bool {
        let object = self.reader().read(self.at).is_some();
        self.clause.being
            || (verb.deed.transitive && !object && !matches!(self.text_at(self.at), Some("it" | "him" | "them")))
    }

    /// A ball that is dropped comes to rest by itself.
    fn settles(&self, subjects: &[usize], verb: Verb) -> bool {
        let last = self.shot.acts.iter().rev().find(|a| subjects.contains(&a.who));
        let still = matches!(verb, Verb::Stand | Verb::Stop | Verb::Lie);
        still && last.is_some_and(|a| follows_by_itself(a.verb, verb) && !self.film.actors[a.who].is_alive())
    }

    /// Moves on in time when this verb comes after the one before.
    fn take_step(&mut self, subjects: &[usize], verb: Verb, link: Link) {
        let last = self.shot.acts.iter().rev().find(|a| subjects.contains(&a.who)).map(|a| (a.verb, a.step));
        let alive = subjects.iter().any(|&k| self.film.actors[k].is_alive());
        let after = match (link, last) {
            _ if self.shot.acts.is_empty() => false,
            (Link::Then, Some((before, _))) => alive || !follows_by_itself(before, verb),
            (Link::Then, None) => true,
            (Link::While, _) => false,
            (Link::And | Link::None, Some((before, step))) => {
                step == self.step
                    && !is_lasting(before)
                    && (alive || !follows_by_itself(before, verb))
                    && !is_aside(verb)
            }
            // Somebody else: together, unless it is the outcome of what happened.
            (Link::And, None) => {
                self.step > 0 && matches!(verb, Verb::Grow | Verb::Appear | Verb::Melt) || matches!(verb, Verb::Catch)
            }
            (Link::None, None) => false,
        };
        if after {
            self.step += 1;
        }
    }

    /// Adds what one member does; the number of the act.
    pub(super) fn act_of(&mut self, who: usize, verb: &VerbUse, link: Link) -> usize {
        let Doing::Perform(performed) = verb.deed.doing else { return 0 };
        if link == Link::Then {
            self.step += 1;
        }
        let fitted = self.fitting(who, performed);
        if self.film.actors[who].stranger && is_living(fitted) {
            self.film.actors[who].member.kind = "stranger_creature".into();
        }
        let manner = self.clause.manner.take().unwrap_or(verb.deed.manner);
        let what = verb.deed.what.clone().and_then(|w| self.implied(&w, who));
        if let Some(mount) = what.filter(|_| fitted == Verb::Ride) {
            self.place(who, Relation::Riding, mount);
        }
        if let Some(tool) = verb.deed.tool.clone().filter(|_| self.film.actors[who].is_person())
            && let Some(tool) = self.implied(&tool, who)
        {
            self.place(tool, Relation::HeldBy, who);
        }
        self.voice(who, &verb.deed, fitted);
        if verb.guessed {
            let said = fitted_name(fitted);
            self.film.note(&verb.lemma, Reason::NoPerformance, &said);
        }
        self.shot.acts.push(Act {
            who,
            verb: fitted,
            what,
            toward: None,
            times: self.clause.times.take(),
            manner: if manner == Manner::Usual { verb.deed.manner } else { manner },
            direction: self.clause.direction.take(),
            bpm: None,
            into: None,
            step: self.step,
            passive: false,
            in_turn: std::mem::take(&mut self.clause.in_turn),
        });
        self.shot.acts.len() - 1
    }

    /// What the verb needs and nobody said: chess needs a board.
    pub(super) fn implied(&mut self, thing: &str, who: usize) -> Option<usize> {
        let word = &thing.replace('_', " ");
        let known = self.shot.cast.iter().copied().find(|&k| self.film.actors[k].word == *word);
        let k = match known {
            Some(k) => k,
            None => {
                let kind = self.words.kind(word)?;
                let k = self.film.add(self.words.catalog, &kind.id, word);
                self.film.actors[k].implied = true;
                self.bring(k);
                k
            }
        };
        (k != who).then_some(k)
    }

    /// The performance that fits the body: cars drive, fish swim, ships sail.
    fn fitting(&self, who: usize, verb: Verb) -> Verb {
        let actor = &self.film.actors[who];
        let afloat = actor.habitat == Some(Habitat::Afloat);
        let vehicle = actor.category == Some(Category::Vehicle);
        match verb {
            Verb::Walk | Verb::Run | Verb::Drive | Verb::Glide | Verb::Sail if vehicle && afloat => Verb::Sail,
            Verb::Walk | Verb::Run if vehicle && matches!(actor.habitat, Some(Habitat::Air | Habitat::Sky)) => {
                Verb::Fly
            }
            Verb::Walk | Verb::Run if vehicle => Verb::Drive,
            Verb::Walk | Verb::Run if actor.habitat == Some(Habitat::Underwater) => Verb::Swim,
            Verb::Walk | Verb::Run if actor.category == Some(Category::Plant) => Verb::Sway,
            Verb::Walk if matches!(actor.category, Some(Category::Prop | Category::Food)) => Verb::Slide,
            Verb::Turn if actor.is_alive() => Verb::Turn,
            // "The clock strikes", "the kettle whistles".
            Verb::Hit if rings(&actor.member.kind) => Verb::Ring,
            Verb::Blow if !actor.is_alive() && actor.category == Some(Category::Prop) => Verb::Steam,
            Verb::Call if vehicle => Verb::Honk,
            Verb::Call if actor.category == Some(Category::Person) => Verb::Shout,
            Verb::Glide if actor.category == Some(Category::Nature) => Verb::Float,
            other => other,
        }
    }

    /// A sound that the performer does not make by itself.
    fn voice(&mut self, who: usize, deed: &Deed, verb: Verb) {
        let Some(sound) = deed.sound else { return };
        let own = self.words.catalog.kind(&self.film.actors[who].member.kind).and_then(|k| k.call);
        let called = verb == Verb::Call
            && (own == Some(sound) || own.is_some() && self.film.actors[who].is_alive() && !distinct(sound));
        if !called && !matches!(verb, Verb::Laugh | Verb::Cry | Verb::Spray) {
            add_sound(&mut self.shot, sound, Some(who), None, false);
        }
    }
}

/// Whether a kind rings by itself.
fn rings(kind: &str) -> bool {
    kind.ends_with("clock") || kind.ends_with("bell")
}

/// Sounds that an animal makes besides its usual call.
fn distinct(sound: studio_storyboard::Sound) -> bool {
    use studio_storyboard::Sound::{Growl, Howl, Purr, Whine};
    matches!(sound, Purr | Howl | Whine | Growl)
}

fn fitted_name(verb: Verb) -> String {
    serde_json::to_value(verb).ok().and_then(|v| v.as_str().map(|s| s.replace('_', " "))).unwrap_or_default()
}

/// What goes on while other things are done.
fn is_lasting(verb: Verb) -> bool {
    use Verb::*;
    matches!(
        verb,
        Stand
            | Sit
            | Lie
            | Sleep
            | Wait
            | Hang
            | Lean
            | Hold
            | Carry
            | Ride
            | Float
            | Swim
            | Glow
            | Sway
            | Burn
            | Smoke
            | Steam
            | Fly
            | Swing
            | Drive
            | Play
            | Flow
            | Glide
    )
}

/// What is done along with other things.
fn is_aside(verb: Verb) -> bool {
    use Verb::*;
    matches!(verb, Smile | Laugh | LookAt | Glow | Smoke | Steam | Sing | Blow | Hold | Carry | Honk | Call)
}

/// What a simulation brings about by itself.
fn follows_by_itself(before: Verb, verb: Verb) -> bool {
    use Verb::*;
    let cause = matches!(
        before,
        Drop | Throw | Kick | Push | Fall | Roll | Bounce | Hit | Topple | Collide | Slide | Spill | Pour | Swing
    );
    cause
        && matches!(
            verb,
            Bounce
                | Roll
                | Fall
                | Slide
                | Stop
                | Break
                | Splash
                | Sink
                | Collide
                | Spill
                | Flow
                | Burst
                | Topple
                | Stand
        )
}

/// Only something alive does it.
fn is_living(verb: Verb) -> bool {
    use Verb::*;
    !matches!(
        verb,
        Stand
            | Lie
            | Hang
            | Lean
            | Fall
            | Drop
            | Roll
            | Slide
            | Swing
            | Rise
            | Float
            | Sink
            | Collide
            | Topple
            | Break
            | Burst
            | Spill
            | Turn
            | Flow
            | Splash
            | Burn
            | Smoke
            | Steam
            | Glow
            | Flicker
            | Spray
            | Sway
            | Grow
            | Melt
            | Change
            | Appear
            | Vanish
            | Explode
            | SwitchOn
            | SwitchOff
            | Ring
            | Honk
            | Tick
            | Open
            | Close
            | Drive
            | Sail
    )
}
