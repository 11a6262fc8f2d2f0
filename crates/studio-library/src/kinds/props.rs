//! Things that are held or stand around.

mod air;
mod books;
mod devices;
mod lights;
mod signs;
mod street;
mod tableware;
mod toys;
mod umbrella;

use crate::Kind;

pub(crate) const ALL: &[&Kind] = &[
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
    &tableware::TEAPOT,
    &tableware::KETTLE,
    &tableware::POT,
    &tableware::PAN,
    &tableware::JAR,
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
    &devices::METRONOME,
    &devices::ALARM_CLOCK,
    &devices::CLOCK,
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
];
