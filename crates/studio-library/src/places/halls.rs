//! Rooms that the public uses, and rooms with walls of their own: halls, shops, workshops, cabins.

use super::furnish::Piece;
use super::room::{self, Finish, Floor, Room, Side, put, stand};
use super::rooms::{COOL, HALL, LIVING, PLACE, TILED};
use crate::PlaceKind;
use studio_storyboard::Ambience;

const GLASS_HALL: Room = Room {
    walls: (0xDC_E0_E4, 0xB4_BC_C4),
    floor: Floor::Tiles(0xD4_D6_DA, 0xC4_C8_CE),
    rug: None,
    window: None,
    glazed: true,
    lamps: COOL,
    spacious: 1.6,
    depth: 1.5,
    ..LIVING
};

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[
    PlaceKind {
        id: "cabin",
        english: &["cabin", "log cabin", "cabin interior", "cottage interior", "chalet", "lodge", "ski lodge"],
        chinese: &["木屋里", "小木屋里", "木屋内", "林间小屋里"],
        anchors: &["cabin.n.2"],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xA8_72_42, 0x7A_4E_2C),
                    floor: Floor::Planks(0x8A_5A_34),
                    rug: Some(0x9A_3A_34),
                    window: None,
                    finish: Finish::Logs,
                    lamps: 0xFF_B0_5A,
                    pieces: const {
                        &[
                            put(Piece::Fireplace, Side::Back, 0.0, 0x9C_90_86),
                            put(Piece::Armchair, Side::Left, -0.1, 0x9A_4A_34),
                            put(Piece::Bookcase, Side::Back, 0.72, 0x8A_5A_34),
                            put(Piece::Cupboard, Side::Back, -0.72, 0x8A_5A_34),
                            stand("lantern", Side::Back, -0.72, (84, 4)),
                            put(Piece::Bench, Side::Right, 0.1, 0x8A_5A_34),
                            put(Piece::Lamp, Side::Back, -0.97, 0xFF_D0_80),
                        ]
                    },
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "hallway",
        english: &["hallway", "corridor", "entrance hall", "foyer", "passageway", "hotel corridor"],
        chinese: &["走廊", "过道", "门厅", "玄关"],
        anchors: &["hallway.n.1", "corridor.n.1"],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xE6_D6_BC, 0xA8_8A_6A),
                    rug: Some(0x8A_3A_3E),
                    window: None,
                    pieces: const {
                        &[
                            stand("door", Side::Back, 0.0, (0, 0)),
                            stand("door", Side::Left, -0.75, (0, 0)),
                            stand("door", Side::Right, -0.75, (0, 0)),
                            stand("door", Side::Left, 0.3, (0, 0)),
                            stand("door", Side::Right, 0.3, (0, 0)),
                            put(Piece::Lamp, Side::Back, -0.8, 0xFF_E0_A8),
                            put(Piece::Plant, Side::Back, 0.8, 0xC8_6A_4A),
                        ]
                    },
                    spacious: 0.8,
                    depth: 3.4,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "restaurant",
        english: &["restaurant", "diner", "dining room", "canteen", "cafeteria", "banquet hall", "bistro"],
        chinese: &["餐厅", "饭馆", "饭店", "食堂", "酒楼", "餐馆"],
        anchors: &["restaurant.n.1", "dining_room.n.1"],
        beds: &[Ambience::Cafe],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xB8_7A_5A, 0x5A_34_2A),
                    floor: Floor::Planks(0x7A_4A_2C),
                    rug: None,
                    window: Some(0x8A_2A_34),
                    pieces: const {
                        &[
                            put(Piece::LaidTable, Side::Free(4), -0.62, 0x8A_2A_34),
                            put(Piece::LaidTable, Side::Free(4), 0.62, 0x8A_2A_34),
                            put(Piece::LaidTable, Side::Left, 0.25, 0x8A_2A_34),
                            put(Piece::LaidTable, Side::Right, 0.25, 0x8A_2A_34),
                            put(Piece::Lamp, Side::Back, -0.95, 0xFF_D8_98),
                            put(Piece::Lamp, Side::Back, 0.95, 0xFF_D8_98),
                            put(Piece::Pictures, Side::Back, -0.62, 0x8A_5F_38),
                        ]
                    },
                    spacious: 1.25,
                    depth: 1.9,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "supermarket",
        english: &["supermarket", "grocery store", "supermarket checkout", "checkout", "convenience store", "grocery"],
        chinese: &["超市", "收银台", "便利店", "杂货店"],
        anchors: &["supermarket.n.1", "grocery_store.n.1"],
        beds: &[Ambience::Crowd],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xF2_F0_EA, 0xD8_DC_DE),
                    floor: Floor::Tiles(0xEC_EA_E4, 0xE0_DE_D8),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::Rack, Side::Back, -0.84, 0xD8_DC_E0),
                            put(Piece::Rack, Side::Back, -0.42, 0xD8_DC_E0),
                            put(Piece::Rack, Side::Back, 0.0, 0xD8_DC_E0),
                            put(Piece::Rack, Side::Back, 0.42, 0xD8_DC_E0),
                            put(Piece::Rack, Side::Back, 0.84, 0xD8_DC_E0),
                            put(Piece::Checkout, Side::Free(8), -0.5, 0xC8_3A_2A),
                            put(Piece::Checkout, Side::Free(8), 0.62, 0xC8_3A_2A),
                            stand("vending machine", Side::Right, -0.3, (0, 0)),
                            put(Piece::Rack, Side::Left, 0.0, 0xD8_DC_E0),
                        ]
                    },
                    lamps: COOL,
                    spacious: 1.4,
                    depth: 1.8,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "departure_hall",
        english: &[
            "airport",
            "departure hall",
            "airport terminal",
            "departure lounge",
            "airport lounge",
            "arrivals hall",
        ],
        chinese: &["机场", "候机厅", "航站楼", "出发大厅", "候机楼"],
        anchors: &["airport.n.1", "airport_terminal.n.1"],
        beds: &[Ambience::Hall, Ambience::Crowd],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    pieces: const {
                        &[
                            put(Piece::Departures, Side::Back, 0.0, 0),
                            put(Piece::WaitingSeats, Side::Back, -0.6, 0x2F_5D_8E),
                            put(Piece::WaitingSeats, Side::Back, 0.6, 0x2F_5D_8E),
                            put(Piece::CheckIn, Side::Right, -0.3, 0x2F_6A_B0),
                            put(Piece::CheckIn, Side::Right, 0.6, 0x2F_6A_B0),
                            put(Piece::WaitingSeats, Side::Left, 0.0, 0x2F_5D_8E),
                        ]
                    },
                    ..GLASS_HALL
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "station_hall",
        english: &["station hall", "waiting room", "ticket hall", "train station hall", "concourse", "waiting hall"],
        chinese: &["候车室", "候车厅", "候车大厅", "售票厅", "等候室"],
        anchors: &["waiting_room.n.1", "concourse.n.2"],
        beds: &[Ambience::Hall, Ambience::Crowd],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xD8_C4_9C, 0x8A_6A_4A),
                    floor: Floor::Tiles(0xC8_B8_98, 0x9A_86_6A),
                    pieces: const {
                        &[
                            put(Piece::Departures, Side::Back, 0.0, 0),
                            put(Piece::Bench, Side::Back, -0.6, 0x8A_5A_34),
                            put(Piece::Bench, Side::Back, 0.6, 0x8A_5A_34),
                            put(Piece::Bench, Side::Left, 0.0, 0x8A_5A_34),
                            stand("grandfather clock", Side::Back, -0.95, (0, 0)),
                            stand("vending machine", Side::Right, 0.0, (0, 0)),
                        ]
                    },
                    lamps: 0xFF_D8_A0,
                    ..GLASS_HALL
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "workshop",
        english: &["workshop", "garage", "woodshop", "carpentry workshop", "repair shop", "tool shed", "art studio"],
        chinese: &["车间", "车库", "工作室", "作坊", "木工坊", "修理店"],
        anchors: &["workshop.n.1", "garage.n.1"],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xC8_B4_94, 0x9A_7E_5E),
                    floor: Floor::Slab(0x9A_94_8A),
                    rug: None,
                    pieces: const {
                        &[
                            put(Piece::Workbench, Side::Back, -0.58, 0xA8_78_48),
                            put(Piece::Rack, Side::Back, 0.62, 0x8A_6A_4A),
                            put(Piece::Workbench, Side::Left, 0.0, 0xA8_78_48),
                            put(Piece::Boxes, Side::Right, 0.0, 0),
                        ]
                    },
                    window: Some(0xB8_A8_88),
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "cinema",
        english: &["cinema", "movie theater", "movie theatre", "movie house", "screening room"],
        chinese: &["电影院", "影院", "放映厅"],
        anchors: &["cinema.n.2"],
        beds: &[Ambience::Hall],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0x4A_1E_24, 0x2E_14_18),
                    floor: Floor::Carpet(0x4A_1E_28),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::CinemaScreen, Side::Back, 0.0, 0),
                            put(Piece::TheatreSeats, Side::Free(9), -0.62, 0xA8_22_2A),
                            put(Piece::TheatreSeats, Side::Free(9), 0.62, 0xA8_22_2A),
                            put(Piece::Lamp, Side::Left, 0.0, 0xFF_D0_90),
                            put(Piece::Lamp, Side::Right, 0.0, 0xFF_D0_90),
                        ]
                    },
                    spacious: 1.4,
                    depth: 1.9,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "church",
        english: &["church", "cathedral", "chapel", "church interior", "monastery hall"],
        chinese: &["教堂", "大教堂", "礼拜堂"],
        anchors: &["church.n.2", "chapel.n.1"],
        beds: &[Ambience::Hall],
        reverb: HALL,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xCC_C2_B2, 0xA8_9C_8A),
                    floor: Floor::Slab(0x9A_92_88),
                    rug: Some(0x8A_2A_30),
                    window: None,
                    pieces: const {
                        &[
                            put(Piece::StainedGlass, Side::Back, -0.6, 0),
                            put(Piece::StainedGlass, Side::Back, 0.0, 0),
                            put(Piece::StainedGlass, Side::Back, 0.6, 0),
                            put(Piece::StainedGlass, Side::Left, 0.0, 0),
                            put(Piece::StainedGlass, Side::Right, 0.0, 0),
                            put(Piece::Bench, Side::Free(7), -0.7, 0x7A_4A_2A),
                            put(Piece::Bench, Side::Free(7), 0.7, 0x7A_4A_2A),
                        ]
                    },
                    lamps: 0xFF_C8_80,
                    spacious: 1.5,
                    depth: 1.6,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "greenhouse",
        english: &["greenhouse", "conservatory", "glasshouse", "hothouse", "orangery", "flower shop", "florist"],
        chinese: &["温室", "花房", "暖房", "花店"],
        anchors: &["greenhouse.n.1"],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xDC_E8_DC, 0x9A_B8_9A),
                    floor: Floor::Slab(0xB0_A4_90),
                    pieces: const {
                        &[
                            put(Piece::PlantTable, Side::Back, -0.55, 0xC8_6A_42),
                            put(Piece::PlantTable, Side::Back, 0.55, 0xC8_6A_42),
                            put(Piece::PlantTable, Side::Left, 0.0, 0xC8_6A_42),
                            put(Piece::PlantTable, Side::Right, 0.0, 0xC8_6A_42),
                            put(Piece::Plant, Side::Back, 0.0, 0xC8_6A_42),
                        ]
                    },
                    spacious: 1.1,
                    depth: 1.3,
                    ..GLASS_HALL
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "attic",
        english: &["attic", "loft", "garret", "basement", "cellar", "storeroom", "warehouse"],
        chinese: &["阁楼", "地下室", "地窖", "储藏室", "仓库"],
        anchors: &["attic.n.1", "basement.n.1", "cellar.n.1", "warehouse.n.1"],
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xA8_86_60, 0x8A_64_42),
                    floor: Floor::Planks(0x8A_64_42),
                    rug: Some(0x7A_4A_3A),
                    window: Some(0xC8_B4_94),
                    finish: Finish::Attic,
                    pieces: const {
                        &[
                            put(Piece::Boxes, Side::Back, -0.56, 0),
                            put(Piece::Boxes, Side::Back, 0.6, 0),
                            put(Piece::Cupboard, Side::Right, 0.0, 0x8A_5A_34),
                            put(Piece::Boxes, Side::Left, 0.0, 0),
                        ]
                    },
                    lamps: 0xFF_C8_80,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
    PlaceKind {
        id: "laundry",
        english: &["laundry room", "laundromat", "laundry", "utility room"],
        chinese: &["洗衣房", "洗衣店"],
        anchors: &["laundry.n.2"],
        beds: &[Ambience::Machine],
        reverb: TILED,
        dress: |d| {
            room::dress(
                d,
                &Room {
                    walls: (0xE8_F0_EE, 0x7A_B4_C4),
                    floor: Floor::Tiles(0xF0_F0_EA, 0x9A_B0_BA),
                    rug: None,
                    window: None,
                    pieces: const {
                        &[
                            stand("washing machine", Side::Back, -0.75, (0, 0)),
                            stand("washing machine", Side::Back, -0.38, (0, 0)),
                            stand("washing machine", Side::Back, 0.0, (0, 0)),
                            stand("washing machine", Side::Back, 0.38, (0, 0)),
                            stand("washing machine", Side::Back, 0.75, (0, 0)),
                            put(Piece::Bench, Side::Left, 0.0, 0xB8_82_4A),
                        ]
                    },
                    lamps: COOL,
                    ..LIVING
                },
            )
        },
        ..PLACE
    },
];
