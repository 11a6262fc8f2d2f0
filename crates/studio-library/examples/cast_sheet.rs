//! Renders kinds side by side into a PNG, to be looked at.
//!
//! `cast_sheet OUT.png cat dog woman …`; a kind may carry a pattern or detail after a colon
//! (`cat:calico`) and a view after an at sign, in radians from the front (`cat:calico@1.57`).

use studio_library::{Design, Worn, color, kind};
use studio_picture::portrait;
use studio_shape::Role;

const WIDTH: u32 = 480;
const HEIGHT: u32 = 480;

fn main() {
    let mut args = std::env::args().skip(1);
    let out = args.next().expect("usage: cast_sheet OUT.png KIND…");
    let wanted: Vec<String> = args.collect();
    let columns = (1..).find(|n| n * n >= wanted.len()).unwrap_or(1);
    let rows = wanted.len().div_ceil(columns);
    let mut sheet = image::RgbImage::new(columns as u32 * WIDTH, rows as u32 * HEIGHT);
    for (i, spec) in wanted.iter().enumerate() {
        let picture = image::RgbImage::from_raw(WIDTH, HEIGHT, draw(spec)).expect("a picture of that size");
        let (x, y) = ((i % columns) as u32 * WIDTH, (i / columns) as u32 * HEIGHT);
        image::imageops::replace(&mut sheet, &picture, x.into(), y.into());
    }
    sheet.save(out).expect("a folder that can be written to");
}

fn draw(spec: &str) -> Vec<u8> {
    let (spec, view) = spec.split_once('@').unwrap_or((spec, "0.6"));
    let mut words = spec.split(':');
    let id = words.next().unwrap_or_default();
    let mut design = Design::default();
    for word in words {
        if let Some((garment, dye)) = word.split_once('/') {
            design.wears.push(Worn { kind: garment.into(), color: color(dye) });
        } else if let Some(dye) = color(word) {
            design.colors.push(dye);
        } else {
            design.pattern = Some(word.into());
            design.details.push(word.into());
        }
    }
    let model = (kind(id).unwrap_or_else(|| panic!("no kind is called {id}")).build)(&design);
    let mut pose = model.rig.rest();
    if let Some(mouth) = model.rig.find(Role::Mouth) {
        pose[mouth].scale.y = 0.15;
    }
    portrait(&model, &pose, view.parse().expect("radians"), WIDTH, HEIGHT)
}
