//! What the studio can do.

use engine::{Card, Model, Size};

/// The studio's card.
pub(crate) fn card() -> Card {
    let sizes = |list: &[(u32, u32)]| list.iter().map(|&(w, h)| Size::new(w, h)).collect::<Vec<_>>();
    let four = sizes(&[(720, 1280), (1280, 720), (1024, 1792), (1792, 1024)]);
    let six = [&four[..], &sizes(&[(1080, 1920), (1920, 1080)])].concat();
    let model = |id: &str, named: bool, sizes: &[Size]| Model {
        id: id.into(),
        named,
        sizes: sizes.to_vec(),
        seconds: vec![4, 8, 12, 16, 20],
    };
    Card {
        engine: "studio".into(),
        models: vec![
            model("sora-2", true, &four),
            model("sora-2-pro", true, &six),
            model("sora-2-2025-10-06", false, &four),
            model("sora-2-2025-12-08", false, &four),
            model("sora-2-pro-2025-10-06", false, &six),
            model("kinora-studio", false, &six),
        ],
        any_even_size: true,
        max_size: Size::new(1920, 1080),
        max_seconds: 120,
        digital_source_type: "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia".into(),
    }
}
