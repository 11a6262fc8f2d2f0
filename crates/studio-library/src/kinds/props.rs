//! Things that are held or stand around.

#![allow(clippy::too_many_lines, reason = "a model is a list of its pieces, however many they are")]

mod air;
mod books;
mod carried;
mod clocks;
mod cookware;
mod cutlery;
mod devices;
mod general;
mod household;
mod lights;
mod playground;
mod signs;
mod sport;
mod street;
mod tableware;
mod tools;
mod toys;
mod umbrella;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
    &general::APPLIANCE,
    &general::MACHINE,
    &general::DEVICE,
    &general::TIN,
    &general::GARMENT,
    &general::CLOTH,
    &toys::BALL,
    &toys::BASKETBALL,
    &toys::SOCCER_BALL,
    &toys::TENNIS_BALL,
    &toys::BLOCK,
    &toys::DOMINO,
    &toys::MARBLE,
    &toys::TOP,
    &air::BALLOON,
    &air::KITE,
    &air::FRISBEE,
    &air::PAPER_PLANE,
    &air::FEATHER,
    &umbrella::UMBRELLA,
    &books::BOOK,
    &books::NOTEBOOK,
    &books::PAPER,
    &lights::DESK_LAMP,
    &lights::FLOOR_LAMP,
    &lights::CANDLE,
    &lights::LANTERN,
    &lights::STREET_LAMP,
    &lights::FLASHLIGHT,
    &tableware::CUP,
    &tableware::GLASS,
    &tableware::BOTTLE,
    &tableware::BOWL,
    &tableware::PLATE,
    &tableware::VASE,
    &cookware::TEAPOT,
    &cookware::JUG,
    &cookware::KETTLE,
    &cookware::POT,
    &cookware::PAN,
    &cookware::JAR,
    &signs::SIGN,
    &signs::NEON_SIGN,
    &signs::STRANGER,
    &signs::TITLE_CARD,
    &signs::FLAG,
    &devices::LAPTOP,
    &devices::COMPUTER,
    &devices::PHONE,
    &devices::TELEVISION,
    &devices::CAMERA,
    &devices::RADIO,
    &devices::ROBOT_VACUUM,
    &devices::FAN,
    &clocks::METRONOME,
    &clocks::ALARM_CLOCK,
    &clocks::CLOCK,
    &street::HYDRANT,
    &street::TRAFFIC_LIGHT,
    &street::DOOR,
    &street::WINDOW,
    &street::CURTAIN,
    &street::STAIRS,
    &street::BOX,
    &street::GIFT,
    &street::CHEST,
    &street::FOUNTAIN,
    &street::TENT,
    &playground::SWING,
    &playground::SEESAW,
    &playground::TRAMPOLINE,
    &playground::SLIDE,
    &playground::RAMP,
    &playground::TEDDY,
    &playground::PENCIL,
    &carried::SHOES,
    &carried::BACKPACK,
    &carried::SUITCASE,
    &carried::HAT,
    &cutlery::KNIFE,
    &cutlery::SPOON,
    &cutlery::CHOPSTICKS,
    &cutlery::CUTTING_BOARD,
    &household::BUCKET,
    &household::WATERING_CAN,
    &carried::KEY,
    &carried::COIN,
    &household::HAMMER,
    &household::CHESS,
    &household::PILLOW,
    &household::PAINTING,
    &tools::BROOM,
    &tools::SPRING,
    &tools::FISHING_ROD,
    &tools::EASEL,
    &tools::TELESCOPE,
    &tools::MICROPHONE,
    &sport::RACKET,
    &sport::SWORD,
    &sport::TOOTHBRUSH,
    &sport::SURFBOARD,
    &clocks::GRANDFATHER_CLOCK,
];
