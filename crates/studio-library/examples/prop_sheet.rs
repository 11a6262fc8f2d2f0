//! Draws kinds side by side: `prop_sheet OUT.png [--cell PIXELS] [--azimuth RADIANS] [--like DETAIL,…] ID…`.
//!
//! An `ID` may be a category such as `Plant`, or `id:color` for one in a colour of the library.

use studio_library::{Design, Kind, color, kind, kinds};
use studio_picture::portrait;

struct Plan {
    out: String,
    cell: u32,
    azimuth: f32,
    details: Vec<String>,
    wanted: Vec<(&'static Kind, Option<String>)>,
}

fn main() {
    let plan = read_arguments();
    let columns = (plan.wanted.len() as f32).sqrt().ceil().max(1.0) as u32 + u32::from(plan.wanted.len() > 6);
    let rows = (plan.wanted.len() as u32).div_ceil(columns);
    let mut sheet = image::RgbImage::new(columns * plan.cell, rows * plan.cell);
    for (place, (kind, paint)) in plan.wanted.iter().enumerate() {
        let colors = paint.iter().filter_map(|id| color(id)).collect();
        let design = Design { colors, details: plan.details.clone(), seed: 7, ..Design::default() };
        let model = (kind.build)(&design);
        let picture = portrait(&model, &model.rig.rest(), plan.azimuth, plan.cell, plan.cell);
        let picture = image::RgbImage::from_raw(plan.cell, plan.cell, picture).expect("the size that was asked for");
        let (column, row) = (place as u32 % columns, place as u32 / columns);
        image::imageops::replace(&mut sheet, &picture, i64::from(column * plan.cell), i64::from(row * plan.cell));
    }
    sheet.save(&plan.out).expect("cannot write the picture");
}

fn read_arguments() -> Plan {
    let mut plan = Plan { out: "sheet.png".into(), cell: 300, azimuth: 0.55, details: Vec::new(), wanted: Vec::new() };
    let mut arguments = std::env::args().skip(1);
    plan.out = arguments.next().unwrap_or(plan.out);
    while let Some(word) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match word.as_str() {
            "--cell" => plan.cell = value().parse().expect("--cell takes pixels"),
            "--azimuth" => plan.azimuth = value().parse().expect("--azimuth takes radians"),
            "--like" => plan.details = value().split(',').map(str::to_owned).collect(),
            _ => {
                let (id, paint) = word.split_once(':').map_or((word.as_str(), None), |(a, b)| (a, Some(b.to_owned())));
                match kind(id) {
                    Some(kind) => plan.wanted.push((kind, paint)),
                    None => {
                        plan.wanted.extend(kinds().filter(|k| format!("{:?}", k.category) == id).map(|k| (k, None)))
                    }
                }
            }
        }
    }
    plan
}
