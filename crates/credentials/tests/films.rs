//! Signing films as the engine writes them, and reading the credentials back.

use credentials::{AGENT, Identity, Ingredient, Origin, Role, State, read};
use film::{Footage, Planes, VideoEncoder, encode_sound, write_mp4};

const NOW: i64 = 1_795_000_000;
const IPTC: &str = "http://cv.iptc.org/newscodes/digitalsourcetype";
const SIZE: (u32, u32) = (64, 48);
const FRAMES: u32 = 12;

fn identity() -> Identity {
    Identity::generate(NOW).expect("an identity")
}

/// A small film; other `shade`, other pictures.
fn film(shade: u8) -> Vec<u8> {
    let (width, height) = SIZE;
    let mut encoder = VideoEncoder::new(width, height, 30).expect("an encoder");
    let chroma = vec![128; (width * height / 4) as usize];
    for frame in 0..FRAMES {
        let luma: Vec<u8> = (0..width * height).map(|i| shade + (i * 3 + frame * 5) as u8 % 100).collect();
        encoder.push(Planes { y: &luma, u: &chroma, v: &chroma }, false).expect("encoded");
    }
    let tone: Vec<f32> = (0_u16..19_200).map(|i| (f64::from(i) * 0.05).sin() as f32 * 0.3).collect();
    write_mp4(&encoder.finish(), &encode_sound(&tone, &tone).expect("sound"), "A title", AGENT).expect("a film")
}

fn origin(ingredients: Vec<Ingredient>) -> Origin {
    Origin {
        engine: "studio".into(),
        model: "sora-2".into(),
        digital_source_type: format!("{IPTC}/algorithmicMedia"),
        seed: 7,
        ingredients,
    }
}

fn ingredient(role: Role, bytes: Vec<u8>) -> Ingredient {
    Ingredient { title: "holiday.mp4".into(), role, bytes }
}

/// Names and contents of the boxes at the top.
fn boxes(film: &[u8]) -> Vec<(&[u8], &[u8])> {
    let (mut rest, mut found) = (film, Vec::new());
    while let Some((size, _)) = rest.split_first_chunk() {
        let (one, after) = rest.split_at(u32::from_be_bytes(*size) as usize);
        found.push(one[4..].split_at(4));
        rest = after;
    }
    found
}

/// Every luma plane, decoded.
fn pictures(film: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let footage = Footage::open(film).expect("a film");
    footage
        .frames::<film::Error>(SIZE, 30, FRAMES, |_, planes| {
            all.push(planes.y.to_vec());
            Ok(())
        })
        .expect("decoded");
    all
}

#[test]
fn a_signed_film_says_what_made_it() {
    let identity = identity();
    let signed = identity.sign(&film(20), &origin(vec![])).expect("signed");
    let reading = read(&signed, identity.root());
    assert_eq!(reading.state, State::Trusted);
    assert_eq!((reading.agent.as_deref(), reading.engine.as_deref()), (Some("Kinora"), Some("studio")));
    assert_eq!((reading.model.as_deref(), reading.signed_at), (Some("sora-2"), None));
    assert_eq!(reading.digital_source_type, Some(format!("{IPTC}/algorithmicMedia")));
    assert!(reading.issuer.is_some_and(|issuer| issuer.contains("Kinora")));
    assert_eq!(reading.ingredients, Vec::<String>::new());
}

#[test]
fn somebody_elses_signature_is_valid_and_not_trusted() {
    let (ours, theirs) = (identity(), identity());
    let signed = theirs.sign(&film(20), &origin(vec![])).expect("signed");
    assert_eq!(read(&signed, ours.root()).state, State::Valid);
    assert_eq!(read(&signed, "").state, State::Valid);
}

#[test]
fn every_change_to_the_film_is_found_out() {
    let identity = identity();
    let signed = identity.sign(&film(20), &origin(vec![])).expect("signed");
    // The first box only names the format; it is not covered, and neither are the credentials' own head and padding.
    let after_credentials = signed.len() - film(20).len() + boxes(&signed)[0].1.len() + 8;
    let places = [after_credentials + 20, signed.len() / 2 + after_credentials / 2, signed.len() - 1];
    for at in places {
        let mut changed = signed.clone();
        changed[at] ^= 1;
        assert_eq!(read(&changed, identity.root()).state, State::Invalid, "byte {at} of {}", signed.len());
    }
    assert_eq!(read(&signed[..signed.len() - 1], identity.root()).state, State::Invalid, "cut short");
    let mut longer = signed.clone();
    longer.extend(b"\0\0\0\x08wide");
    assert_eq!(read(&longer, identity.root()).state, State::Invalid, "with a box added");
}

#[test]
fn forged_words_are_found_out() {
    let identity = identity();
    let signed = identity.sign(&film(20), &origin(vec![])).expect("signed");
    let at = signed.windows(6).position(|word| word == b"studio").expect("the engine's name");
    let mut forged = signed;
    forged[at..at + 6].copy_from_slice(b"camera");
    assert_eq!(read(&forged, identity.root()).state, State::Invalid);
}

#[test]
fn what_carries_nothing_is_said_to_carry_nothing() {
    let identity = identity();
    for bytes in [&film(20)[..], b"", b"hello", b"\x89PNG\r\n\x1a\n and so on"] {
        assert_eq!(read(bytes, identity.root()).state, State::Absent, "{} bytes", bytes.len());
    }
}

#[test]
fn the_film_plays_as_before_with_its_index_first() {
    let identity = identity();
    let film = film(20);
    let [one, two] = [0, 1].map(|_| identity.sign(&film, &origin(vec![])).expect("signed"));
    let names =
        |film| boxes(film).iter().map(|(name, _)| String::from_utf8_lossy(name).into_owned()).collect::<Vec<_>>();
    assert_eq!(names(&one), ["ftyp", "uuid", "moov", "mdat"]);
    let samples = |film| boxes(film).pop().map(|(_, samples)| samples.to_vec());
    assert_eq!(samples(&one), samples(&film), "the samples are the engine's");
    assert_eq!(pictures(&one), pictures(&film), "the index leads to them");
    let rest =
        |film| boxes(film).into_iter().filter(|(name, _)| name != b"uuid").map(|b| b.1.to_vec()).collect::<Vec<_>>();
    assert_eq!(rest(&one), rest(&two), "only the credentials differ from signing to signing");
}

#[test]
fn other_peoples_pictures_make_a_composite() {
    let identity = identity();
    let source = ingredient(Role::Component, film(90));
    let signed = identity.sign(&film(20), &origin(vec![source.clone()])).expect("signed");
    let reading = read(&signed, identity.root());
    assert_eq!((reading.state, reading.ingredients), (State::Trusted, vec!["holiday.mp4".to_owned()]));
    assert_eq!(reading.digital_source_type, Some(format!("{IPTC}/composite")));
    let trained = format!("{IPTC}/trainedAlgorithmicMedia");
    let neural = Origin { digital_source_type: trained, ..origin(vec![source]) };
    let reading = read(&identity.sign(&film(20), &neural).expect("signed"), identity.root());
    assert_eq!(reading.digital_source_type, Some(format!("{IPTC}/compositeWithTrainedAlgorithmicMedia")));
}

#[test]
fn a_source_of_ours_keeps_its_own_credentials_inside() {
    let identity = identity();
    let source = identity.sign(&film(90), &origin(vec![])).expect("signed");
    let bare = identity.sign(&film(20), &origin(vec![ingredient(Role::Input, film(90))])).expect("signed");
    let remix = identity.sign(&film(20), &origin(vec![ingredient(Role::Input, source)])).expect("signed");
    let reading = read(&remix, identity.root());
    assert_eq!((reading.state, reading.ingredients.len()), (State::Trusted, 1));
    assert_eq!(reading.digital_source_type, Some(format!("{IPTC}/algorithmicMedia")));
    let manifests = |film: &[u8]| film.windows(12).filter(|word| word == b"c2pa.created").count();
    assert_eq!((manifests(&bare), manifests(&remix)), (1, 2));
}

#[test]
fn whatever_a_client_sends_can_be_an_ingredient() {
    let identity = identity();
    let mut tampered = identity.sign(&film(90), &origin(vec![])).expect("signed");
    *tampered.last_mut().expect("a byte") ^= 1;
    let mut cut = film(90);
    cut.truncate(3000);
    let png = b"\x89PNG\r\n\x1a\n and no more".to_vec();
    for bytes in [tampered, cut, png, b"RIFF".to_vec(), vec![0xff, 0xd8], b"anything".to_vec(), Vec::new()] {
        let size = bytes.len();
        let signed = identity.sign(&film(20), &origin(vec![ingredient(Role::Component, bytes)]));
        let reading = read(&signed.unwrap_or_else(|error| panic!("{size} bytes: {error}")), identity.root());
        assert_eq!((reading.state, reading.ingredients.len()), (State::Trusted, 1), "{size} bytes");
    }
}
