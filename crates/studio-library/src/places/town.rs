//! Streets and squares.

use super::street::{self, Street};
use crate::PlaceKind;
use studio_scene::Reverb;
use studio_storyboard::Ambience;

pub(super) const STREET: Street = Street {
    facades: &[0xD8A072, 0xE8D4AC, 0xB86A52, 0x8AA4A8, 0xD0B888, 0xC8866A],
    floors: (2, 4),
    ground: 0x5A5A5E,
    road: true,
    shops: true,
    trees: true,
    neon: false,
    gables: false,
    narrow: false,
    tiles: &[0x9A4A36, 0x6A5A58, 0x845A3E],
    lanterns: false,
};

/// A street of white houses with dark roofs and red lanterns.
pub(super) const OLD_TOWN: Street = Street {
    facades: &[0xEAE6DC, 0xF0EDE4, 0xDCD6C8],
    floors: (1, 2),
    ground: 0x8E8A82,
    road: false,
    shops: false,
    gables: true,
    tiles: &[0x3A3C42, 0x44464C, 0x34363C],
    lanterns: true,
    ..STREET
};

const PLACE: PlaceKind = PlaceKind {
    id: "street",
    english: &[
        "street",
        "city",
        "sidewalk",
        "pavement",
        "road",
        "avenue",
        "crossing",
        "crosswalk",
        "intersection",
        "downtown",
        "highway",
        "parking lot",
        "bus stop",
        "skyline",
    ],
    chinese: &["街道", "城市", "马路", "路上", "街上", "路口", "人行道", "公路", "高速公路", "街头", "路边"],
    anchors: &["street.n.1", "city.n.1", "road.n.1", "pavement.n.1"],
    indoors: false,
    beds: &[Ambience::Traffic],
    reverb: Reverb { decay_s: 0.8, wet: 0.1, damping: 0.4 },
    dress: |d| street::dress(d, &STREET),
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "market",
        english: &["market", "street market", "night market", "market street", "bazaar", "fair", "food stalls"],
        chinese: &["市场", "集市", "菜市场", "夜市", "庙会", "早市"],
        anchors: &["marketplace.n.2"],
        beds: &[Ambience::Crowd],
        dress: |d| {
            let mut set =
                street::dress(d, &Street { road: false, ground: 0xA89884, gables: true, floors: (1, 2), ..STREET });
            super::buildings::stalls(&mut set, d);
            set
        },
        ..PLACE
    },
    PlaceKind {
        id: "square",
        english: &["square", "plaza", "town square", "village square", "church square", "market square", "piazza"],
        chinese: &["广场", "城市广场", "教堂广场", "村口"],
        anchors: &["plaza.n.1"],
        beds: &[Ambience::Crowd],
        dress: |d| {
            let plain = Street { road: false, shops: false, ground: 0xB0A490, gables: true, floors: (2, 3), ..STREET };
            let mut set = street::dress(d, &plain);
            super::buildings::square(&mut set, d);
            set
        },
        ..PLACE
    },
    PlaceKind {
        id: "old_town",
        english: &["old town", "chinese street", "ancient town", "chinatown", "temple fair", "hutong"],
        chinese: &["古镇", "老街", "古城", "唐人街", "古街", "石板路", "青石板路", "老城"],
        anchors: &[],
        beds: &[Ambience::Crowd],
        dress: |d| street::dress(d, &OLD_TOWN),
        ..PLACE
    },
    PlaceKind {
        id: "village",
        english: &["village", "town", "small town", "suburb", "neighborhood", "school gate"],
        chinese: &["村庄", "小镇", "村子", "镇上", "小区", "乡村", "校门"],
        anchors: &["village.n.1", "town.n.1", "suburb.n.1"],
        beds: &[Ambience::Birds],
        dress: |d| {
            street::dress(
                d,
                &Street { gables: true, floors: (1, 2), road: false, ground: 0xA89A80, shops: false, ..STREET },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "neon_city",
        english: &[
            "futuristic city",
            "cyberpunk city",
            "cyberpunk street",
            "neon city",
            "future city",
            "city at night",
        ],
        chinese: &["未来城市", "赛博朋克", "霓虹街道", "未来都市"],
        anchors: &[],
        dress: |d| {
            let night = crate::PlaceDesign { time: d.time.or(Some(studio_storyboard::Time::Night)), ..d.clone() };
            let mut set = street::dress(
                &night,
                &Street {
                    facades: &[0x3A425A, 0x4A3E5E, 0x2E4A58, 0x524A62],
                    floors: (5, 9),
                    ground: 0x2E303A,
                    trees: false,
                    neon: true,
                    ..STREET
                },
            );
            super::special::wet_neon(&mut set);
            set
        },
        ..PLACE
    },
    PlaceKind {
        id: "alley",
        english: &["alley", "back street", "lane", "courtyard"],
        chinese: &["小巷", "巷子", "胡同", "里弄"],
        anchors: &["alley.n.1"],
        beds: &[Ambience::Night],
        reverb: Reverb { decay_s: 1.1, wet: 0.2, damping: 0.3 },
        dress: |d| {
            street::dress(
                d,
                &Street {
                    facades: &[0x9A5A42, 0x8A5240, 0xA0684E],
                    narrow: true,
                    road: false,
                    shops: false,
                    trees: false,
                    floors: (3, 4),
                    ground: 0x6A645E,
                    ..STREET
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "track",
        english: &["running track", "race track", "racetrack", "athletics track", "race course"],
        chinese: &["跑道", "赛道", "田径场", "赛车场"],
        anchors: &["racetrack.n.1"],
        beds: &[Ambience::Crowd],
        dress: |d| {
            street::dress(
                d,
                &Street {
                    road: true,
                    ground: 0xB85E44,
                    shops: false,
                    floors: (2, 3),
                    facades: &[0xE8D8B0, 0xD8A072],
                    ..STREET
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "station",
        english: &["train station", "station", "platform", "subway", "railway", "railroad", "tunnel"],
        chinese: &["火车站", "车站", "站台", "地铁", "铁路", "隧道"],
        anchors: &["railway_station.n.1", "railway.n.1"],
        beds: &[Ambience::Wind],
        dress: |d| {
            // What is as large as a train stands on the track; people stand on the platform.
            if d.playing_half_m.max_element() > 4.0 {
                let mut set = super::nature::meadow(d);
                super::buildings::railway(&mut set, d);
                return set;
            }
            super::buildings::platform(d)
        },
        ..PLACE
    },
];
