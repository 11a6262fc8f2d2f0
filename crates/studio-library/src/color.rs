//! Colours by name.

use glam::Vec3;
use studio_shape::hex;

/// A colour with its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedColor {
    /// Its name in storyboards, also the plainest English word.
    pub id: &'static str,
    /// Further English words.
    pub english: &'static [&'static str],
    /// Chinese words.
    pub chinese: &'static [&'static str],
    /// sRGB code.
    pub code: u32,
}

/// The linear RGB of a named colour or of a code such as `#5cb8a4`.
#[must_use]
pub fn color(id: &str) -> Option<Vec3> {
    if let Some(code) = id.strip_prefix('#').filter(|code| code.len() == 6) {
        return u32::from_str_radix(code, 16).ok().map(hex);
    }
    COLORS.iter().find(|c| c.id == id).map(|c| hex(c.code))
}

const fn named(
    id: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
    code: u32,
) -> NamedColor {
    NamedColor { id, english, chinese, code }
}

/// All colours. Saturated ones are kept below full strength, as paint and cloth are.
pub const COLORS: &[NamedColor] = &[
    named("red", &["scarlet", "reddish"], &["红色", "红", "大红", "鲜红"], 0xC8_2A_26),
    named("orange", &["ginger", "tangerine"], &["橙色", "橙", "橘色", "橘", "橘红"], 0xE0_7A_1F),
    named("yellow", &["lemon"], &["黄色", "黄"], 0xE8_C2_2A),
    named("gold", &["golden"], &["金色", "金"], 0xD9_A4_3B),
    named("green", &["greenish"], &["绿色", "绿"], 0x3A_8F_3E),
    named("lime", &["lime green"], &["嫩绿"], 0x8C_C6_3A),
    named("olive", &["khaki"], &["橄榄绿"], 0x6F_70_38),
    named("teal", &["turquoise", "aqua"], &["青色", "青", "碧绿"], 0x2A_9D_96),
    named("cyan", &[], &["青蓝"], 0x3C_BF_D4),
    named("blue", &["bluish"], &["蓝色", "蓝"], 0x2C_5F_C0),
    named("light blue", &["sky blue", "pale blue"], &["浅蓝", "天蓝", "淡蓝"], 0x86_B6_E4),
    named("navy", &["dark blue"], &["深蓝", "藏青"], 0x1E_2F_5E),
    named("purple", &["violet"], &["紫色", "紫"], 0x76_40_A6),
    named("lavender", &["lilac"], &["淡紫", "薰衣草色"], 0xB4_9A_DC),
    named("pink", &["rosy", "rose"], &["粉色", "粉红", "粉"], 0xE6_8F_AC),
    named("magenta", &["fuchsia"], &["品红"], 0xC4_2E_8A),
    named("crimson", &["maroon", "burgundy", "dark red"], &["深红", "暗红", "酒红"], 0x86_1C_2A),
    named("brown", &["chestnut", "chocolate"], &["棕色", "棕", "褐色", "褐", "咖啡色"], 0x7A_4B_2C),
    named("tan", &["beige", "sandy", "fawn"], &["米色", "驼色", "卡其色"], 0xC6_A2_76),
    named("cream", &["ivory"], &["奶油色", "乳白"], 0xF1_E4_C6),
    named("white", &["snowy"], &["白色", "白", "雪白"], 0xF2_EF_EA),
    named("silver", &[], &["银色", "银"], 0xB8_BE_C6),
    named("gray", &["grey"], &["灰色", "灰"], 0x80_83_88),
    named("dark gray", &["dark grey", "charcoal"], &["深灰"], 0x45_48_4E),
    named("black", &[], &["黑色", "黑", "乌黑"], 0x20_20_24),
    named("copper", &["bronze"], &["铜色", "古铜色"], 0xB8_72_48),
    named("amber", &[], &["琥珀色"], 0xDE_9A_2A),
];
