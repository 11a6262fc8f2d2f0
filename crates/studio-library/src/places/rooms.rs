//! Rooms by what they are used for.

use super::furnish::Piece;
use super::room::{self, Finish, Floor, Room, Side, put, stand};
use crate::PlaceKind;
use studio_scene::Reverb;
use studio_storyboard::Ambience;

const SMALL: Reverb = Reverb { decay_s: 0.45, wet: 0.14, damping: 0.55 };
pub(super) const HALL: Reverb = Reverb { decay_s: 1.8, wet: 0.26, damping: 0.35 };
pub(super) const TILED: Reverb = Reverb { decay_s: 0.9, wet: 0.2, damping: 0.15 };

const WARM: u32 = 0xFFC884;
pub(super) const COOL: u32 = 0xE8EEFF;

pub(super) const LIVING: Room = Room {
    walls: (0xE2C8A4, 0xC89A72),
    floor: Floor::Planks(0xA87448),
    rug: Some(0x9A4A48),
    window: Some(0xD88A5A),
    glazed: false,
    door: false,
    finish: Finish::Panelled,
    pieces: &[
        put(Piece::Sofa, Side::Left, -0.1, 0x4E7A8A),
        put(Piece::Bookcase, Side::Back, 0.66, 0x966640),
        put(Piece::Plant, Side::Back, -0.8, 0xC86A4A),
        put(Piece::Lamp, Side::Back, 0.93, 0xFFE0A8),
        put(Piece::Pictures, Side::Back, -0.56, 0x8A5F38),
        put(Piece::Armchair, Side::Right, 0.15, 0xB87A3A),
    ],
    lamps: WARM,
    spacious: 1.0,
    depth: 1.25,
};

pub(super) const PLACE: PlaceKind = PlaceKind {
    id: "living_room",
    english: &["living room", "room", "home", "house interior", "apartment", "lounge", "indoors"],
    chinese: &["客厅", "房间", "家里", "屋里", "室内", "公寓", "屋子"],
    anchors: &["living_room.n.1", "room.n.1"],
    indoors: true,
    beds: &[Ambience::Room],
    reverb: SMALL,
    dress: |d| room::dress(d, &LIVING),
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PLACE,
    PlaceKind {
        id: "bedroom",
        english: &["bedroom", "nursery", "hotel room", "dormitory"],
        chinese: &["卧室", "睡房", "宿舍", "婴儿房"],
        anchors: &["bedroom.n.1"],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xB8C4D8, 0x8A9AB8),
                    rug: Some(0x6A7AA8),
                    window: Some(0xF0E2C8),
                    pieces: const {
                        &[
                            put(Piece::Bed, Side::Back, -0.68, 0x7A8AC0),
                            put(Piece::Cupboard, Side::Back, 0.7, 0xC09A70),
                            put(Piece::Lamp, Side::Back, -0.26, 0xFFE0B8),
                            put(Piece::Plant, Side::Back, 0.94, 0xE0C8A0),
                            put(Piece::Pictures, Side::Right, 0.0, 0x8A5F38),
                        ]
                    },
                    depth: 2.2,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "kitchen",
        english: &["kitchen", "pantry"],
        chinese: &["厨房", "灶台"],
        anchors: &["kitchen.n.1"],
        beds: &[Ambience::Kitchen],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xF0E0BC, 0x8AB0A0),
                    floor: Floor::Tiles(0xE8DCC4, 0xB86A4A),
                    rug: None,
                    window: Some(0xE05A4A),
                    pieces: const {
                        &[
                            put(Piece::Counter, Side::Back, -0.62, 0x5E8A84),
                            put(Piece::Counter, Side::Back, 0.0, 0x5E8A84),
                            put(Piece::Stove, Side::Back, 0.5, 0xE6E0D6),
                            put(Piece::Fridge, Side::Back, 0.86, 0xD85A4A),
                            put(Piece::WallCupboards, Side::Back, -0.78, 0x5E8A84),
                            put(Piece::Rack, Side::Right, 0.0, 0x966640),
                            put(Piece::Plant, Side::Left, -0.3, 0xC86A4A),
                            stand("toaster", Side::Back, -0.76, (94, 8)),
                            stand("blender", Side::Back, -0.5, (94, 16)),
                            stand("coffee machine", Side::Back, 0.2, (94, 6)),
                        ]
                    },
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "classroom",
        english: &["classroom", "school", "lecture hall", "schoolroom"],
        chinese: &["教室", "课堂", "学校"],
        anchors: &["classroom.n.1", "school.n.2"],
        reverb: Reverb { decay_s: 0.7, wet: 0.16, damping: 0.4 },
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xECE2C4, 0x7AA0A8),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::Board, Side::Back, 0.0, 0x2B5443),
                            put(Piece::Bookcase, Side::Back, -0.85, 0x966640),
                            put(Piece::Plant, Side::Back, 0.9, 0xC86A4A),
                            put(Piece::Desk, Side::Free(9), -0.72, 0x966640),
                            put(Piece::Desk, Side::Free(9), 0.72, 0x966640),
                            put(Piece::Pictures, Side::Left, 0.0, 0x8A5F38),
                        ]
                    },
                    lamps: COOL,
                    spacious: 1.15,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "library",
        english: &["library", "bookshop", "bookstore", "study", "archive"],
        chinese: &["图书馆", "书店", "书房", "书屋"],
        anchors: &["library.n.1", "library.n.3"],
        reverb: Reverb { decay_s: 0.9, wet: 0.14, damping: 0.7 },
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0x7A5A44, 0x5E402E),
                    floor: Floor::Planks(0x7A4E30),
                    rug: Some(0x3A5E4A),
                    window: Some(0x4A6A50),
                    pieces: const {
                        &[
                            put(Piece::Bookcase, Side::Back, -0.92, 0x7A4E30),
                            put(Piece::Bookcase, Side::Back, -0.52, 0x7A4E30),
                            put(Piece::Bookcase, Side::Back, 0.52, 0x7A4E30),
                            put(Piece::Bookcase, Side::Back, 0.92, 0x7A4E30),
                            put(Piece::Bookcase, Side::Left, -0.4, 0x7A4E30),
                            put(Piece::Bookcase, Side::Left, 0.3, 0x7A4E30),
                            put(Piece::Bookcase, Side::Right, -0.4, 0x7A4E30),
                            put(Piece::Bookcase, Side::Right, 0.3, 0x7A4E30),
                            put(Piece::Lamp, Side::Back, -0.3, 0xA8D890),
                        ]
                    },
                    spacious: 1.1,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "office",
        english: &["office", "meeting room", "conference room", "newsroom", "control room"],
        chinese: &["办公室", "会议室", "写字楼"],
        anchors: &["office.n.1"],
        beds: &[Ambience::Office],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xD8DCDE, 0x9AA8B4),
                    floor: Floor::Carpet(0x5A6A7A),
                    rug: None,
                    window: Some(0xC8D0D8),
                    pieces: const {
                        &[
                            put(Piece::Bookcase, Side::Back, 0.75, 0x966640),
                            put(Piece::Desk, Side::Free(6), -0.7, 0xB88A5A),
                            put(Piece::Lockers, Side::Right, 0.0, 0x8A96A4),
                            put(Piece::Plant, Side::Back, -0.92, 0xE0DCD0),
                            put(Piece::Pictures, Side::Left, 0.0, 0x8A5F38),
                        ]
                    },
                    lamps: COOL,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "cafe",
        english: &["cafe", "coffee shop", "bar", "pub", "bakery", "nightclub", "teahouse"],
        chinese: &["咖啡馆", "咖啡店", "酒吧", "茶馆", "面包店"],
        anchors: &["cafe.n.1", "bar.n.1"],
        beds: &[Ambience::Cafe],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0x8A5A44, 0x4E6A5E),
                    floor: Floor::Planks(0x8A5C38),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::Bar, Side::Free(7), 0.0, 0x4E6A5E),
                            put(Piece::Rack, Side::Back, -0.5, 0x966640),
                            put(Piece::Rack, Side::Back, 0.5, 0x966640),
                            put(Piece::CafeTable, Side::Left, 0.2, 0x966640),
                            put(Piece::CafeTable, Side::Right, 0.2, 0x966640),
                            put(Piece::Lamp, Side::Back, 0.95, 0xFFE0A8),
                            put(Piece::Plant, Side::Back, -0.95, 0xC86A4A),
                        ]
                    },
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "gym",
        english: &["gym", "gymnasium", "sports hall", "ice rink"],
        chinese: &["体育馆", "健身房"],
        anchors: &["gymnasium.n.2"],
        beds: &[Ambience::Hall],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xD8D4C8, 0x3A6A9A),
                    floor: Floor::Planks(0xC89052),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::Hoop, Side::Back, 0.0, 0),
                            put(Piece::Lockers, Side::Back, -0.7, 0xC84A3A),
                            put(Piece::Bench, Side::Back, 0.7, 0xB8824A),
                            put(Piece::Bench, Side::Left, 0.0, 0xB8824A),
                            put(Piece::Lockers, Side::Right, 0.0, 0x3A6A9A),
                        ]
                    },
                    lamps: COOL,
                    spacious: 1.4,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "hospital",
        english: &["hospital", "clinic", "hospital room", "doctor's office", "ward"],
        chinese: &["医院", "病房", "诊所", "诊室"],
        anchors: &["hospital.n.1", "clinic.n.3"],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xE6EEEC, 0x9AC4C0),
                    floor: Floor::Tiles(0xDCE4E2, 0xC4D4D4),
                    rug: None,
                    window: Some(0xBCDCD8),
                    pieces: const {
                        &[
                            put(Piece::Bed, Side::Back, -0.68, 0x9AC8D0),
                            put(Piece::Monitor, Side::Back, -0.24, 0xD8DCE0),
                            put(Piece::Lockers, Side::Back, 0.78, 0xD8E0E0),
                            put(Piece::Basin, Side::Right, 0.0, 0xF2F2EE),
                            put(Piece::Plant, Side::Right, 0.6, 0xE0DCD0),
                        ]
                    },
                    lamps: COOL,
                    depth: 2.2,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "laboratory",
        english: &["laboratory", "lab", "factory", "spaceship interior"],
        chinese: &["实验室", "工厂"],
        anchors: &["laboratory.n.1", "factory.n.1"],
        beds: &[Ambience::Machine],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xC8D4DA, 0x6A8696),
                    floor: Floor::Slab(0x9AA0A4),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::Rack, Side::Back, -0.62, 0x8A96A0),
                            put(Piece::Rack, Side::Back, 0.62, 0x8A96A0),
                            put(Piece::LabBench, Side::Left, 0.0, 0x8A9AA4),
                            put(Piece::Monitor, Side::Back, 0.28, 0xD8DCE0),
                            put(Piece::LabBench, Side::Back, -0.1, 0x8A9AA4),
                            put(Piece::LabBench, Side::Right, 0.0, 0x8A9AA4),
                        ]
                    },
                    lamps: COOL,
                    spacious: 1.15,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "bathroom",
        english: &["bathroom", "washroom", "shower"],
        chinese: &["浴室", "卫生间", "洗手间", "厕所"],
        anchors: &["bathroom.n.1"],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xE8F0EE, 0x6AB0B4),
                    floor: Floor::Tiles(0xF0F0EA, 0x5A7A86),
                    rug: Some(0xE8B4A0),
                    window: Some(0xF0F4F0),
                    pieces: const {
                        &[
                            put(Piece::Basin, Side::Back, -0.68, 0xF2F2EE),
                            put(Piece::Cupboard, Side::Back, 0.72, 0xD8DCD8),
                            put(Piece::Plant, Side::Left, 0.0, 0xE0C8A0),
                        ]
                    },
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "shop",
        english: &["shop", "store", "mall", "pharmacy", "toy store", "boutique"],
        chinese: &["商店", "商场", "药店"],
        anchors: &["shop.n.1"],
        beds: &[Ambience::Crowd],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xF0E8D8, 0xC88A4A),
                    floor: Floor::Tiles(0xE8E4D8, 0xD8D0C0),
                    rug: None,
                    window: None,
                    door: true,
                    pieces: const {
                        &[
                            put(Piece::Rack, Side::Back, -0.8, 0xB88A5A),
                            put(Piece::Rack, Side::Back, -0.36, 0xB88A5A),
                            put(Piece::Rack, Side::Back, 0.4, 0xB88A5A),
                            put(Piece::Rack, Side::Back, 0.84, 0xB88A5A),
                            put(Piece::Rack, Side::Left, 0.1, 0xB88A5A),
                            put(Piece::Counter, Side::Right, 0.1, 0xC86A4A),
                        ]
                    },
                    lamps: COOL,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "museum",
        english: &["museum", "gallery", "temple", "palace", "hall", "lobby", "castle interior", "ballroom"],
        chinese: &["博物馆", "美术馆", "宫殿", "大厅", "寺庙", "展厅"],
        anchors: &["museum.n.1", "palace.n.1", "gallery.n.3"],
        beds: &[Ambience::Hall],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xD8C8B0, 0x8A3A38),
                    floor: Floor::Tiles(0xE4DCCC, 0x6A5A52),
                    rug: Some(0x8A2A30),
                    window: Some(0x8A2A30),
                    pieces: const {
                        &[
                            put(Piece::Pictures, Side::Back, -0.65, 0x8A5F38),
                            put(Piece::Pictures, Side::Back, 0.65, 0x8A5F38),
                            put(Piece::Fireplace, Side::Left, 0.0, 0x9C9086),
                            put(Piece::Bench, Side::Right, 0.1, 0x8A5A38),
                            put(Piece::Lamp, Side::Back, 0.94, 0xFFE0A8),
                        ]
                    },
                    spacious: 1.3,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
];
