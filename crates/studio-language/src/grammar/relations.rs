//! What a noun phrase does where it stands: subject, object, or the end of a preposition.

use super::contents::is_contents;
use super::nouns::Meant;
use super::verb_classes::{is_directed, is_going, is_motion, moves_object};
use super::{Link, Parser};
use crate::effects::push_new;
use crate::lexicon::Doing;
use crate::noun_phrase::NounPhrase;
use studio_library::{Category, Habitat};
use studio_storyboard::{Place, Relation, Verb};

impl Parser<'_> {
    pub(super) fn attach(&mut self, meant: Meant, phrase: &NounPhrase) {
        if self.clause.heard {
            if let Meant::Members(members) = &meant {
                self.unsee(members);
            }
            return;
        }
        let continued = self.clause.last_preposition.filter(|_| self.clause.link == Link::And && !self.verb_comes());
        let preposition = self.clause.preposition.take().or(continued).map(|p| p.name);
        match meant {
            Meant::Members(members) => self.attach_members(members, preposition),
            Meant::Place(place, details) => self.attach_place(&place, &details, preposition),
            Meant::Garment(garment) => {
                if let Some(who) = self.wearer() {
                    let wears = &mut self.film.actors[who].member.attributes.wears;
                    wears.retain(|g| g.kind != garment.kind);
                    wears.push(garment);
                }
            }
            Meant::Body(part, colors, details) => {
                let near = self.clause.target.or(self.clause.subjects.last().copied()).or(self.before.last().copied());
                if let Some(owner) = near.or_else(|| self.possessor(phrase)) {
                    if std::mem::take(&mut self.clause.camera) {
                        self.shot.camera_subject.get_or_insert(owner);
                    }
                    crate::effects::apply_to_member(&phrase.effects, &mut self.film.actors[owner].member.attributes);
                    self.smiles(owner, phrase);
                    self.body(owner, &part, &colors, &details);
                    if preposition.is_none() && self.clause.verb.is_none() && self.clause.subjects.is_empty() {
                        self.clause.subjects.push(owner);
                    }
                }
            }
            Meant::Material(material) => {
                if let Some(target) = self.clause.target.or(self.clause.subjects.last().copied()) {
                    self.film.actors[target].member.attributes.material.get_or_insert(material);
                }
            }
            Meant::Color(color) => self.turn_into(&color),
            Meant::Nothing => {
                if let Some(vessel) = preposition.filter(|name| is_contents(name)).and_then(|_| self.vessel()) {
                    push_new(&mut self.film.actors[vessel].member.attributes.details, &phrase.head.word);
                }
                // "a bottle on a table, a light sweeps across it": the light begins a clause.
                let begins = self.clause.link == Link::And && preposition.is_none() && self.clause.verb.is_none();
                if begins && self.verb_comes() {
                    self.before = std::mem::take(&mut self.clause.subjects);
                    self.clause.target = None;
                    self.clause.place_subject = true;
                }
                if preposition.is_none() && self.clause.verb.is_none() && phrase.before.is_empty() {
                    self.clause.place_subject = true;
                }
            }
        }
        self.clause.last_preposition = None;
        if preposition.is_some() {
            self.clause.last_preposition = self.clause.last_preposition.or(None);
        }
    }

    /// What is only heard is not in the picture.
    pub(super) fn unsee(&mut self, members: &[usize]) {
        self.shot.cast.retain(|k| !members.contains(k));
    }

    pub(super) fn verb_comes(&self) -> bool {
        self.reader().verb_at(self.at).is_some() || self.text_at(self.at).is_some_and(|t| matches!(t, "is" | "are"))
    }

    fn wearer(&self) -> Option<usize> {
        let alive = |k: &usize| self.film.actors[*k].is_alive() || self.film.actors[*k].stranger;
        let near = self.clause.target.filter(|k| alive(k));
        near.or_else(|| self.clause.subjects.iter().rev().copied().find(|k| alive(k)))
            .or_else(|| self.before.iter().rev().copied().find(|k| alive(k)))
            .or(self.clause.target)
    }

    /// "from red to yellow to green": what a thing turns into, one after another.
    fn turn_into(&mut self, color: &str) {
        if let Some(&k) = self.clause.acts.last().filter(|k| self.shot.acts[**k].verb == Verb::Change) {
            if self.shot.acts[k].into.is_none() {
                self.shot.acts[k].into = Some(color.into());
            } else {
                self.step += 1;
                let next = crate::film::Act { into: Some(color.into()), step: self.step, ..self.shot.acts[k].clone() };
                self.shot.acts.push(next);
                self.clause.acts.push(self.shot.acts.len() - 1);
            }
        } else if let Some(target) = self.clause.target.or(self.clause.subjects.last().copied()) {
            let colors = &mut self.film.actors[target].member.attributes.colors;
            if colors.len() < 3 {
                push_new(colors, color);
            }
        }
    }

    fn attach_place(&mut self, place: &str, details: &[String], preposition: Option<&str>) {
        let subject = preposition.is_none() && self.clause.verb.is_none() && self.clause.subjects.is_empty();
        let below = matches!(preposition, Some("under" | "underneath" | "beneath" | "below"));
        self.set_place(if below && place == "sea" { "underwater" } else { place }, details);
        if subject {
            self.clause.place_subject = true;
        }
        if preposition == Some("in") && matches!(place, "sky" | "space") {
            let who = self.clause.target.or(self.clause.subjects.last().copied());
            if let Some(actor) = who.map(|w| &mut self.film.actors[w]).filter(|a| !a.is_person()) {
                actor.member.place.get_or_insert(Place { relation: Relation::InSky, of: None });
            }
        }
        self.clause.camera = false;
    }

    fn attach_members(&mut self, members: Vec<usize>, preposition: Option<&'static str>) {
        let camera = self.clause.camera && self.clause.subjects.is_empty();
        if camera {
            self.shot.camera_subject = self.shot.camera_subject.or(members.first().copied());
            self.clause.camera = false;
        }
        let vessel = preposition.filter(|name| is_contents(name)).and_then(|_| self.vessel());
        if let Some(vessel) = vessel {
            self.fill(vessel, &members);
            self.clause.target = Some(vessel);
            return;
        }
        match preposition {
            Some(name) if !camera && name != "of" => {
                self.relate(&members, name);
                self.clause.placed = true;
            }
            Some("of") if !camera && !self.clause.subjects.is_empty() => self.picture_of(&members),
            _ if self.clause.negated => self.unsee(&members),
            _ if self.takes_object() => self.object(&members),
            _ => self.subject(&members),
        }
        self.clause.target = members.last().copied();
        if self.clause.link == Link::And && (self.clause.verb.is_some() || self.clause.subjects.len() > 1) {
            self.clause.link = Link::None;
        }
    }

    /// "takes a photo of the bird": what is photographed is looked at.
    fn picture_of(&mut self, members: &[usize]) {
        for &k in &self.clause.acts {
            if self.shot.acts[k].verb == Verb::LookAt {
                self.shot.acts[k].what = self.shot.acts[k].what.or(members.first().copied());
            }
        }
    }

    fn takes_object(&self) -> bool {
        let Some(verb) = &self.clause.verb else { return false };
        if self.clause.link == Link::And && self.verb_comes() && !self.participle_comes() {
            return false;
        }
        let waiting = self.clause.objects.is_empty() || self.clause.link == Link::And;
        waiting
            && verb.deed.doing != Doing::Helper
            && !(self.past_participle() && self.clause.being && self.clause.link == Link::And)
    }

    fn participle_comes(&self) -> bool {
        self.reader().verb_at(self.at).is_some_and(|v| v.form == crate::word::Form::Ing)
    }

    fn subject(&mut self, members: &[usize]) {
        // "a fan and a cactus on a shelf, the fan turns": a new clause about one of them.
        let known = members.iter().any(|m| self.clause.subjects.contains(m));
        let fresh = self.clause.verb.is_some() || known && self.clause.placed && self.verb_comes();
        if fresh {
            let link = match self.clause.link {
                Link::None => Link::While,
                link => link,
            };
            let target = self.clause.target;
            self.next_clause(link);
            self.clause.target = target;
        }
        if self.clause.link != Link::And || fresh {
            self.clause.subjects.clear();
        }
        for &m in members {
            if !self.clause.subjects.contains(&m) {
                self.clause.subjects.push(m);
            }
        }
    }

    fn object(&mut self, members: &[usize]) {
        let Some(&object) = members.first() else { return };
        if self.loads(members) || self.walks(object) {
            self.clause.objects.extend(members);
            return;
        }
        let doing = self.clause.verb.as_ref().map(|v| v.deed.doing);
        match doing {
            Some(Doing::Have) => self.possess(object),
            Some(Doing::Wear) => {
                if let Some(&who) = self.clause.subjects.last() {
                    self.place(object, Relation::HeldBy, who);
                }
            }
            Some(Doing::Cover) => {}
            _ => {
                let lemma = self.clause.verb.as_ref().map_or("", |v| v.lemma.as_str());
                let passing =
                    matches!(lemma, "pass" | "pass by" | "drive past" | "run past" | "fly past" | "cross" | "traverse");
                if matches!(lemma, "fall off" | "roll off" | "tumble off" | "slip off") {
                    self.head_for(object, "off");
                    self.clause.objects.extend(members);
                    return;
                }
                let towards = lemma
                    .rsplit(' ')
                    .next()
                    .is_some_and(|w| matches!(w, "to" | "toward" | "into" | "at" | "of" | "from" | "through"))
                    || self.clause.acts.last().is_some_and(|&k| is_going(self.shot.acts[k].verb));
                for k in self.clause.acts.clone() {
                    let act = &mut self.shot.acts[k];
                    if act.who == object || passing {
                        continue;
                    }
                    if towards {
                        act.toward.get_or_insert(object);
                    } else {
                        act.what.get_or_insert(object);
                        // Food that is turned over is being cooked.
                        let food = self.film.actors[object].category == Some(Category::Food);
                        if act.verb == Verb::Turn && food && self.film.actors[act.who].is_person() {
                            act.verb = Verb::Cook;
                        }
                    }
                }
                if self.clause.acts.last().is_some_and(|&k| self.shot.acts[k].verb == Verb::Lean) {
                    for who in self.clause.subjects.clone() {
                        self.place(who, Relation::Against, object);
                    }
                }
                if passing {
                    self.pass(object);
                }
                self.in_hand(object);
            }
        }
        self.clause.objects.extend(members);
    }

    pub(super) fn place(&mut self, what: usize, relation: Relation, of: usize) {
        if what != of && !self.circular(what, of) {
            let of = self.film.actors[of].member.id.clone();
            self.film.actors[what].member.place.get_or_insert(Place { relation, of: Some(of) });
        }
    }

    /// Whether `of` already stands, directly or not, by `what`.
    fn circular(&self, what: usize, of: usize) -> bool {
        let mut at = of;
        for _ in 0..self.film.actors.len() {
            let Some(next) = self.film.actors[at].member.place.as_ref().and_then(|p| p.of.as_deref()) else {
                return false;
            };
            let Some(k) = self.film.actors.iter().position(|a| a.member.id == next) else { return false };
            if k == what {
                return true;
            }
            at = k;
        }
        true
    }

    /// A preposition with a thing after it.
    fn relate(&mut self, members: &[usize], name: &'static str) {
        let Some(&object) = members.first() else { return };
        let row = self.preposition_row(name);
        let act = self.clause.acts.last().map(|&k| self.shot.acts[k].clone());
        let goal = leads_somewhere(name);
        let moving = act.as_ref().is_some_and(|a| is_motion(a.verb));
        let directed = act.as_ref().is_some_and(|a| is_directed(a.verb));
        match name {
            "with" | "together with" => self.accompany(object, act.map(|a| a.verb)),
            "past" if moving => self.pass(object),
            "behind" if moving && act.as_ref().is_some_and(|a| is_going(a.verb)) => self.pass_behind(object),
            "in" | "at" | "inside" if self.part_of_building(object) => self.unsee(members),
            "across" | "over" if moving && self.film.actors[object].member.kind == "bridge" => self.pass(object),
            "from behind" if act.is_some() => self.emerge(object),
            "from" if act.is_some() => self.come_from(object, act.map(|a| a.verb)),
            "over" | "across" if !moving && self.several_people() => self.part(object),
            "for" | "like" | "during" | "made of" | "made from" => {}
            // "plays a tune on a xylophone".
            "on" if act.as_ref().is_some_and(|a| a.verb == Verb::Play) && self.is_instrument(object) => {
                self.play_on(object)
            }
            // What is sprayed or splashed on goes there.
            "on" if act.as_ref().is_some_and(|a| matches!(a.verb, Verb::Spray | Verb::Splash | Verb::Blow)) => {
                self.head_for(object, name)
            }
            _ if act.is_some()
                && (moving && (goal || matches!(name, "in" | "on") && self.arrives()) || directed && goal) =>
            {
                self.head_for(object, name)
            }
            _ => {
                let small = self.too_small(object, name, act.as_ref().map(|a| a.verb));
                let Some(what) = self.placed(object, small) else {
                    if small {
                        self.handle(object)
                    } else {
                        self.subject(members)
                    }
                    return;
                };
                if let Some(relation) = row {
                    let relation = self.seat(what, object, relation);
                    self.place(what, relation, object);
                    let shared = self.clause.objects.is_empty() && !small;
                    let together = if shared { self.clause.subjects.clone() } else { Vec::new() };
                    for who in together {
                        self.place(who, relation, object);
                    }
                } else if act.is_some() {
                    self.head_for(object, name);
                }
            }
        }
    }

    /// Whether those who do it are people, and more than one.
    fn several_people(&self) -> bool {
        let who = || self.clause.subjects.iter().map(|&k| &self.film.actors[k]);
        who().all(|a| a.is_person()) && who().map(|a| a.member.count).sum::<u32>() > 1
    }

    /// Those who talk over something have it between them.
    fn part(&mut self, object: usize) {
        if let Some(&first) = self.clause.subjects.first() {
            self.place(object, Relation::Between, first);
        }
    }

    fn arrives(&self) -> bool {
        self.clause.acts.last().is_some_and(|&k| matches!(self.shot.acts[k].verb, Verb::Fall | Verb::Drop))
    }

    fn preposition_row(&self, name: &str) -> Option<Relation> {
        super::particles::relation(name)
    }

    fn head_for(&mut self, object: usize, name: &str) {
        for k in self.clause.acts.clone() {
            let act = &mut self.shot.acts[k];
            if act.who == object {
                continue;
            }
            act.toward.get_or_insert(object);
            match name {
                "out of" if matches!(act.verb, Verb::Walk | Verb::Drive | Verb::Run | Verb::Fly | Verb::Enter) => {
                    act.verb = Verb::Leave
                }
                "into" if matches!(act.verb, Verb::Walk) => act.verb = Verb::Enter,
                "up" => act.direction = Some(studio_storyboard::Direction::Up),
                "down" | "off" => act.direction = Some(studio_storyboard::Direction::Down),
                "around" => act.direction = act.direction.or(Some(studio_storyboard::Direction::InCircles)),
                _ => {}
            }
        }
    }

    /// Which member a relation is about: what was just named, or whoever acts.
    ///
    /// Nobody stands in a pan: of what is too small for people it is never a person.
    fn placed(&self, object: usize, small: bool) -> Option<usize> {
        let transfers = self.clause.acts.last().is_some_and(|&k| moves_object(self.shot.acts[k].verb));
        let last = self.clause.objects.last().copied().filter(|_| transfers || small);
        let target = self.clause.target.filter(|_| self.clause.verb.is_none() || self.clause.subjects.is_empty());
        let order = [last, target, self.clause.subjects.last().copied(), self.clause.target];
        let fits = |k: &usize| *k != object && !(small && self.film.actors[*k].is_person());
        order.into_iter().flatten().find(fits)
    }

    /// Whether people who do something with their hands can be neither in nor on a thing.
    fn too_small(&self, object: usize, name: &str, verb: Option<Verb>) -> bool {
        use Verb::{Dance, Fall, Lie, Ride, Sit, Sleep, Stand, Wait};
        let inside = matches!(name, "in" | "on" | "inside" | "within" | "on top of" | "atop" | "upon");
        let busy =
            verb.is_some_and(|v| !matches!(v, Sit | Lie | Sleep | Stand | Wait | Ride | Dance | Fall) && !is_going(v));
        let small = matches!(self.film.actors[object].habitat, Some(Habitat::Tabletop | Habitat::Carried));
        let person = self.clause.subjects.last().is_some_and(|&k| self.film.actors[k].is_person());
        inside && busy && small && person
    }

    /// What the hands are at when nothing else was named: "types on a laptop".
    fn handle(&mut self, object: usize) {
        for k in self.clause.acts.clone() {
            self.shot.acts[k].what.get_or_insert(object);
        }
    }

    /// People sit on horses and in cars.
    fn seat(&self, what: usize, object: usize, relation: Relation) -> Relation {
        let rides = self.film.actors[what].is_alive();
        let seat = self.film.actors[object].category;
        let mount = matches!(
            self.film.actors[object].member.kind.as_str(),
            "horse"
                | "camel"
                | "elephant"
                | "bicycle"
                | "motorcycle"
                | "skateboard"
                | "surfboard"
                | "scooter"
                | "broom"
                | "unicorn"
                | "dragon"
                | "donkey"
                | "sled"
        );
        match relation {
            Relation::On if rides && mount => Relation::Riding,
            Relation::In if rides && seat == Some(Category::Vehicle) => Relation::Riding,
            other => other,
        }
    }
}

/// Whether a preposition tells where somebody goes, or from where.
fn leads_somewhere(name: &str) -> bool {
    matches!(
        name,
        "to" | "toward"
            | "towards"
            | "into"
            | "onto"
            | "across"
            | "through"
            | "past"
            | "over"
            | "along"
            | "up"
            | "down"
            | "off"
            | "out of"
            | "from behind"
            | "from"
            | "away from"
            | "at"
            | "off the edge of"
            | "up to"
            | "around"
            | "about"
    )
}
