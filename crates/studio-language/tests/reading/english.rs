//! English prompts.

use crate::{check, check_library, holds, read};
use studio_storyboard::{Reason, Verb};

#[test]
fn things_counts_and_colours() {
    check(
        "A calico cat playing a piano on stage => 1 cat; cat play piano; place stage
        Two white rabbits and a brown dog sit in a meadow => 2 rabbit white; 1 dog brown; rabbit sit; dog sit; place meadow
        A flock of birds flies over the mountains => 6 bird; bird fly; place mountains
        Four red balloons rise into a blue sky. => 4 balloon red; balloon rise; place sky
        A woman in a red dress walks along the beach => woman wears red dress; woman walk; place beach
        A boy with a red backpack kicks a white ball. => boy wears red backpack; 1 ball white; boy kick ball
        A dozen ducks swim across a lake => 12 duck; duck swim; place lake
        An ocelot sleeps => 1 lion; lion sleep
        A corgi runs through a forest => 1 dog; dog run; place forest
        A traffic light changes from red to yellow to green. => traffic_light change red; traffic_light change yellow; traffic_light change green",
    );
}

#[test]
fn relations() {
    check(
        "A blue ball on the left of a green cube on a wooden floor. => ball LeftOf cube; 1 ball blue; 1 cube green; only 2
        A cat sleeps under a wooden bench while a bird sits on top of it. => cat Under bench; bird On bench; cat sleep; bird sit
        A dog stands behind a chair => dog Behind chair
        An apple next to a book on a table => apple Beside book
        A laptop, a cup and a notebook lie on a desk by a window. => laptop On desk; cup On desk; notebook On desk
        A bicycle leans against a wall => bicycle Against wall
        A girl rides a horse on the beach => girl Riding horse; place beach
        A steampunk octopus plays the bagpipes inside a glass bottle. => octopus In bottle; octopus play bagpipes
        A man puts a book on the table => man put_down book; book On table
        Smoke comes from a house on a hill => house On hill",
    );
}

#[test]
fn contents_leads_and_riders() {
    check(
        "A bowl full of apples stands on a table => apple In bowl; bowl On table
        A boat carries three pears across a lake => pear In boat; boat sail
        A man walks a dog past a house => man walk; dog walk; dog Beside man; house Behind man
        A cyclist on a street => person Riding bicycle; person ride; place street
        Loneliness sits on a bench => person sit; person On bench
        Three ducks follow their mother => duck follow; only 2
        A camel caravan crosses the desert => 5 camel; camel walk; place desert
        A fox walks through a forest, painted in watercolour => fox walk; only 1; style Watercolour",
    );
}

#[test]
fn some_of_several() {
    check(
        "Six candles burn on a table, then one goes out => 1 candle; 5 candle; candle switch_off; candle burn
        Two of the three birds fly away => 2 bird; 1 bird; bird fly",
    );
    let board = read("Lamps come on one after another.");
    assert!(board.shots[0].actions.iter().all(|a| a.verb == Verb::SwitchOn && a.in_turn), "{board:?}");
    assert!(board.shots[0].cast[0].count > 1);
}

#[test]
fn deeds_in_order() {
    check(
        "A dancer spins twice on one foot and then bows. => dancer spin x2; dancer bow
        A dog barks three times at a closed door. => dog call x3 door
        A train passes and blows its horn twice. => train drive; train honk x2
        A boy throws a ball and a girl catches it. => boy throw ball; girl catch ball
        A duck swims from left to right => duck swim LeftToRight
        A snail crawls slowly over a leaf => snail crawl Slow leaf
        A steam locomotive comes out of a tunnel => steam_locomotive leave tunnel
        A sleeping dog lies next to a bed => dog sleep; dog Beside bed
        The robot opens the door and walks away => robot open door
        A ball rolls off a table and falls => ball roll table
        A chef is chopping vegetables in a kitchen => chef chop vegetables; place kitchen
        A woman walks away from the camera => only 1
        Night falls over a lake => time Night; only 0
        A traffic light changes from green to orange => traffic_light change green; traffic_light change orange; only 1
        A beach with trees moving in the wind => tree sway
        A horse gallops toward the camera => horse run TowardCamera",
    );
    let board = read("A girl plants a seed, waters it, and a small plant grows.");
    let verbs: Vec<Verb> = board.shots[0].actions.iter().map(|a| a.verb).collect();
    assert_eq!(verbs, [Verb::Plant, Verb::Water, Verb::Grow]);
    let starts: Vec<f32> = board.shots[0].actions.iter().map(|a| a.from_s).collect();
    assert!(starts[0] < starts[1] && starts[1] < starts[2], "{starts:?}");
}

#[test]
fn camera_light_weather_style_and_sound() {
    check(
        "Zoom in on a lighthouse at the end of a pier. => camera ZoomIn; 1 lighthouse
        Pan left across a mountain range in clear weather. => camera PanLeft; place mountains; weather Clear
        An aerial drone shot flying forward over a dense forest. => camera FlyForward; camera Aerial; place forest
        Static medium shot of a barista pouring milk into a cup. => camera Static; camera Medium; barista pour cup
        The camera slowly pushes in on a candle => camera DollyIn
        The camera orbits around a robot => camera OrbitRight; 1 robot
        Tracking shot of a fox in the snow => camera Tracking; weather Snow; 1 fox
        Extreme close-up of an apple => camera ExtremeCloseUp; 1 apple
        A dragon flying over mountains, anime style. => style Anime; dragon fly; place mountains
        A village in watercolor style at sunset => style Watercolour; time Sunset; place village
        Sunrise over a wheat field, warm golden light. => time Sunrise; place wheat_field
        A thunderstorm over the sea => weather Storm; place sea
        A man walks in heavy rain at night => weather Rain; time Night; man walk
        Rain on a tin roof with distant thunder. => weather Rain; sound Thunder",
    );
    let board = read("A metronome ticks at 120 beats per minute.");
    assert_eq!(board.shots[0].actions[0].bpm, Some(120.0));
}

#[test]
fn speech_has_its_speaker() {
    let cases = [
        ("A teacher in a classroom says, \"Open your books.\"", "teacher", "Open your books.", Verb::Speak),
        ("A pirate shouts: “Land ahead!”", "pirate", "Land ahead!", Verb::Shout),
        ("\"We are lost,\" whispers the astronaut.", "astronaut", "We are lost", Verb::Whisper),
        ("A cat and a dog sit. The dog says \"Hello there!\"", "dog", "Hello there!", Verb::Speak),
    ];
    for (prompt, kind, text, verb) in cases {
        let board = read(prompt);
        let line = &board.shots[0].dialogue[0];
        let who = board.shots[0].cast.iter().find(|m| Some(&m.id) == line.who.as_ref()).unwrap();
        assert_eq!((who.kind.as_str(), line.text.as_str(), line.verb), (kind, text, verb), "{prompt}");
    }
    let board = read("Two neighbours talk over a fence. Tom: \"Nice weather.\" Lisa: \"Finally some sun!\"");
    let shot = &board.shots[0];
    assert_eq!(shot.cast.iter().filter(|m| m.name.is_some()).count(), 2);
    assert_ne!(shot.dialogue[0].who, shot.dialogue[1].who);
    let board = read("A narrator's voice says, \"Once upon a time,\" while we see a small blue house on a hill.");
    assert_eq!(board.shots[0].dialogue[0].who, None);
    assert!(holds(&board, "1 house blue") && holds(&board, "house On hill"));
}

#[test]
fn words_are_written_on_things() {
    let board = read("A neon sign reading \"HELLO\" flickers on in a dark alley.");
    let sign = &board.shots[0].cast[0];
    assert_eq!((sign.kind.as_str(), sign.attributes.text.as_deref()), ("neon_sign", Some("HELLO")));
    assert!(board.shots[0].dialogue.is_empty() && holds(&board, "place alley"));
}

#[test]
fn forms_of_prompts() {
    let board = read("Shot 1: an alarm clock rings. Shot 2: a sleepy hand reaches out and turns it off.");
    assert_eq!(board.shots.len(), 2);
    assert!(holds(&board, "alarm_clock ring") && holds(&board, "hand switch_off alarm_clock"));
    let board = read("[00:00] A dog runs in a meadow.\n[00:02] Cut to a cat on a bed.");
    assert_eq!(board.shots.len(), 2);
    assert!((board.shots[0].seconds - 2.0).abs() < 0.01);
    let board = read(
        "{\"subject\": \"a red car\", \"camera\": \"slow dolly in\", \"style\": \"pixel art\", \"sound\": \"rain\"}",
    );
    assert!(
        holds(&board, "1 car red")
            && holds(&board, "camera DollyIn")
            && holds(&board, "style PixelArt")
            && holds(&board, "only 1")
    );
    let board = read(
        "A detective waits in an alley.\n\nCinematography:\nCamera: close-up, handheld\nMood: noir\n\nDialogue:\n- Detective: \"You are lying.\"",
    );
    assert!(holds(&board, "camera CloseUp") && holds(&board, "place alley"));
    assert_eq!(board.shots[0].dialogue.len(), 1);
}

#[test]
fn what_is_not_known_is_said() {
    let board = read("A zibbleworp bounces on a trampoline.");
    assert!(holds(&board, "stranger_creature bounce") && holds(&board, "stranger_creature On trampoline"));
    assert!(board.understanding.iter().any(|u| u.span == "zibbleworp" && u.reason == Reason::UnknownWord));
    let board = read("Democracy.");
    assert!(!board.shots[0].cast.is_empty() && !holds(&board, "1 title_card"));
    assert!(board.understanding.iter().any(|u| u.reason == Reason::Abstract));
    let board = read("Pikachu runs on a beach");
    assert!(board.understanding.iter().any(|u| u.reason == Reason::LookAlike));
}

#[test]
fn a_place_that_fits() {
    check(
        "A whale sings => place underwater
        A man chops vegetables on a cutting board. => place kitchen
        A doctor talks to a patient => place hospital
        A rooster crows => place farm
        A violin and a drum kit => place stage",
    );
}

#[test]
fn collectives_are_people() {
    check_library(
        "A couple dances in the kitchen => 1 woman; 1 man; woman dance; man dance; place kitchen
        A family eats at the table => woman eat; man eat; girl eat
        A group of children play in the park => 5 child; child play
        A crowd cheers => 12 person; person shout
        A couple of dogs run => 2 dog; dog run; only 1
        A teacher talks. The children laugh => 3 child; child laugh; only 2",
    );
}

#[test]
fn arrangements_are_what_they_are_made_of() {
    check_library(
        "A ball hits a tower of blocks => 6 block; only 2
        A stack of boxes in a kitchen => 6 box; only 1
        A pile of books on a table => book On table
        A red car and a blue truck stop => 1 car red; 1 truck blue; car stop; truck stop",
    );
    let board = read("A pile of books");
    assert!(board.shots[0].cast[0].attributes.details.contains(&"stacked".to_string()));
}

#[test]
fn hands_work_on_small_things_and_nobody_stands_in_them() {
    check_library(
        "A chef cooks an egg in a pot => egg In pot; chef cook egg
        A woman types on a laptop => woman type laptop
        A chef flips a pancake in a frying pan => pancake In pan; chef cook pancake
        An octopus sits in a bottle => octopus In bottle
        A firefighter sprays water on a house => firefighter spray house",
    );
}

#[test]
fn musicians_have_their_instrument_and_its_mood() {
    check_library(
        "A violinist plays a sad song under a lamp => musician play violin Slow sad
        A pianist plays on a stage => musician play piano; place stage",
    );
    assert!(studio_language::read("A violinist plays a sad song", 4.0).understanding.is_empty());
}

#[test]
fn what_stands_in_for_a_thing_is_listed() {
    for (prompt, word) in [("An oscilloscope in a kitchen", "oscilloscope"), ("A man rides an ostrich", "ostrich")] {
        let board = studio_language::read(prompt, 4.0);
        assert!(board.understanding.iter().any(|u| u.span == word), "{prompt}: {:?}", board.understanding);
    }
}
