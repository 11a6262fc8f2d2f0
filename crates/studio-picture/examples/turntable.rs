//! Draws the portrait of a toy from three sides: `turntable OUT.png`.

#[path = "../tests/picture/set.rs"]
#[expect(dead_code, reason = "tests use the rest")]
mod set;

use studio_picture::portrait;
use studio_shape::hex;

fn main() {
    let path = std::env::args().nth(1).unwrap_or_else(|| "turntable.png".into());
    let toy = set::toy(hex(0xC8_6A2A), hex(0xEA_DCC4));
    let mut sheet = image::RgbImage::new(1080, 480);
    for (column, azimuth) in [0.0, 0.8, 2.4].into_iter().enumerate() {
        let picture = portrait(&toy, &toy.rig.rest(), azimuth, 360, 480);
        let picture = image::RgbImage::from_raw(360, 480, picture).expect("the size that was asked for");
        image::imageops::replace(&mut sheet, &picture, column as i64 * 360, 0);
    }
    sheet.save(path).expect("cannot write the picture");
}
