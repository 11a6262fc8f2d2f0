//! Table: people. A new one is one row here and its number in the list below it.

use super::{kind, others, robot};
use crate::Kind;

/// A row: who somebody is and what they usually wear.
pub(super) struct Person {
    pub(super) id: &'static str,
    pub(super) english: &'static [&'static str],
    pub(super) chinese: &'static [&'static str],
    pub(super) anchors: &'static [&'static str],
    pub(super) who: Who,
    /// Words for hair and beard.
    pub(super) hair: &'static [&'static str],
    /// Garments with an sRGB colour.
    pub(super) wears: &'static [(&'static str, Option<u32>)],
}

/// Age and sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Man,
    Woman,
    Boy,
    Girl,
    Baby,
    OldMan,
    OldWoman,
    /// A grown-up of either sex.
    Anyone,
    /// A child of either sex.
    Child,
}

type Words = &'static [&'static str];
type Wears = &'static [(&'static str, Option<u32>)];

const fn person(id: &'static str, english: Words, chinese: Words, anchors: Words, who: Who) -> Person {
    Person { id, english, chinese, anchors, who, hair: &[], wears: &[] }
}

impl Person {
    const fn wears(self, wears: Wears) -> Self {
        Self { wears, ..self }
    }

    const fn hair(self, hair: Words) -> Self {
        Self { hair, ..self }
    }
}

/// The colour that a garment has by itself.
const OWN: Option<u32> = None;

/// A colour.
const fn dyed(code: u32) -> Option<u32> {
    Some(code)
}

pub(super) const PEOPLE: [Person; 48] = [
    person(
        "person",
        &[
            "person",
            "human",
            "somebody",
            "someone",
            "adult",
            "neighbor",
            "neighbour",
            "passenger",
            "customer",
            "friend",
            "passerby",
            "villager",
            "commuter",
            "tourist",
            "stranger",
            "host",
            "narrator",
            "speaker",
            "singer",
            "patient",
        ],
        &["人", "人物", "路人", "行人", "顾客", "乘客", "邻居", "朋友", "游客", "村民", "歌手", "主持人", "病人"],
        &["person.n.1"],
        Who::Anyone,
    ),
    person(
        "woman",
        &[
            "woman",
            "lady",
            "mother",
            "mom",
            "mum",
            "wife",
            "aunt",
            "female",
            "young woman",
            "businesswoman",
            "housewife",
            "sister",
            "bride",
        ],
        &["女人", "女士", "女性", "妈妈", "母亲", "妻子", "阿姨", "女子", "年轻女人", "新娘", "姐姐", "美女"],
        &["woman.n.1", "mother.n.1"],
        Who::Woman,
    ),
    person(
        "man",
        &[
            "man",
            "gentleman",
            "father",
            "dad",
            "husband",
            "uncle",
            "guy",
            "male",
            "young man",
            "fellow",
            "businessman",
            "brother",
            "groom",
        ],
        &["男人", "男士", "男性", "爸爸", "父亲", "丈夫", "叔叔", "男子", "年轻男人", "新郎", "哥哥", "先生", "帅哥"],
        &["man.n.1", "father.n.1"],
        Who::Man,
    ),
    person(
        "girl",
        &["girl", "little girl", "daughter", "schoolgirl"],
        &["女孩", "小女孩", "女儿", "姑娘", "小姑娘", "女生", "少女", "妹妹"],
        &["female_child.n.1"],
        Who::Girl,
    ),
    person(
        "boy",
        &["boy", "little boy", "son", "schoolboy"],
        &["男孩", "小男孩", "儿子", "男生", "少年", "弟弟"],
        &["male_child.n.1"],
        Who::Boy,
    ),
    person(
        "child",
        &["child", "kid", "toddler", "youngster", "teenager"],
        &["孩子", "小孩", "儿童", "小朋友", "青少年"],
        &["child.n.1", "juvenile.n.1"],
        Who::Child,
    ),
    person("baby", &["baby", "infant", "newborn"], &["婴儿", "宝宝", "小宝宝"], &["baby.n.1"], Who::Baby),
    person(
        "old woman",
        &["old woman", "grandmother", "grandma", "granny", "elderly woman", "old lady"],
        &["老奶奶", "奶奶", "外婆", "姥姥", "老太太", "老妇人"],
        &["grandma.n.1"],
        Who::OldWoman,
    )
    .wears(&[("glasses", OWN), ("cardigan", dyed(0x8C_5C_7C))]),
    person(
        "old man",
        &["old man", "grandfather", "grandpa", "elderly man", "elder"],
        &["老爷爷", "爷爷", "外公", "老人", "老头", "老先生"],
        &["grandfather.n.1"],
        Who::OldMan,
    )
    .wears(&[("cardigan", dyed(0x6A_6E_4C)), ("shirt", OWN), ("waistcoat", dyed(0x6A_5A_44))]),
    person(
        "chef",
        &["chef", "cook", "pizza chef", "baker"],
        &["厨师", "大厨", "面包师"],
        &["cook.n.1", "baker.n.1"],
        Who::Anyone,
    )
    .wears(&[("shirt", OWN), ("trousers", dyed(0x3C_40_48)), ("apron", OWN), ("chef hat", OWN)]),
    person(
        "doctor",
        &["doctor", "physician", "surgeon", "dentist", "vet", "veterinarian"],
        &["医生", "大夫", "牙医", "兽医"],
        &["doctor.n.1"],
        Who::Anyone,
    )
    .wears(&[("trousers", dyed(0x4A_5C_74)), ("white coat", OWN), ("glasses", OWN)]),
    person("nurse", &["nurse"], &["护士"], &["nurse.n.1"], Who::Woman)
        .wears(&[("dress", dyed(0xC4_E0_EC)), ("nurse cap", dyed(0xF4_F2_EE))]),
    person(
        "scientist",
        &["scientist", "chemist", "researcher", "inventor", "professor"],
        &["科学家", "化学家", "研究员", "发明家", "教授"],
        &["scientist.n.1", "professor.n.1"],
        Who::Anyone,
    )
    .hair(&["spiky"])
    .wears(&[("trousers", dyed(0x5C_50_48)), ("lab coat", OWN), ("glasses", OWN)]),
    person(
        "teacher",
        &["teacher", "schoolteacher", "librarian"],
        &["老师", "教师", "图书管理员"],
        &["teacher.n.1", "librarian.n.1"],
        Who::Anyone,
    )
    .wears(&[("cardigan", dyed(0x3C_74_6C)), ("glasses", OWN), ("tie", dyed(0xC8_8A_30))]),
    person(
        "student",
        &["student", "pupil", "classmate"],
        &["学生", "小学生", "同学", "同学们", "大学生"],
        &["student.n.1"],
        Who::Child,
    )
    .wears(&[("school uniform", OWN), ("backpack", OWN)]),
    person("pirate", &["pirate", "buccaneer", "pirate captain"], &["海盗", "海盗船长"], &["pirate.n.2"], Who::Man)
        .hair(&["beard", "black"])
        .wears(&[
            ("striped shirt", dyed(0xA8_30_30)),
            ("trousers", dyed(0x3A_30_2C)),
            ("boots", OWN),
            ("pirate hat", OWN),
        ]),
    person(
        "astronaut",
        &["astronaut", "cosmonaut", "spaceman"],
        &["宇航员", "航天员", "太空人"],
        &["astronaut.n.1"],
        Who::Anyone,
    )
    .wears(&[
        ("spacesuit", OWN),
        ("boots", dyed(0xD8_D8_D4)),
        ("gloves", dyed(0xC8_C8_C4)),
        ("backpack", dyed(0xD0_D0_CC)),
        ("space helmet", OWN),
    ]),
    person("barista", &["barista", "bartender"], &["咖啡师", "调酒师"], &["bartender.n.1"], Who::Anyone).wears(&[
        ("shirt", dyed(0x3A_40_48)),
        ("trousers", OWN),
        ("apron", dyed(0x6A_48_30)),
    ]),
    person("waiter", &["waiter", "waitress", "butler"], &["服务员", "服务生", "管家"], &["waiter.n.1"], Who::Anyone)
        .wears(&[
            ("shirt", OWN),
            ("trousers", dyed(0x26_26_2C)),
            ("waistcoat", dyed(0x2C_2C_34)),
            ("tie", dyed(0x22_22_28)),
        ]),
    person(
        "dancer",
        &["dancer", "ballerina", "ballet dancer", "figure skater", "gymnast"],
        &["舞者", "舞蹈家", "芭蕾舞者", "舞蹈演员"],
        &["dancer.n.1"],
        Who::Woman,
    )
    .hair(&["bun"])
    .wears(&[("tank top", dyed(0xF0_A8_BC)), ("tutu", OWN), ("shoes", dyed(0xF0_B8_C4))]),
    person(
        "farmer",
        &["farmer", "peasant", "gardener", "shepherd", "cowboy", "fisherman"],
        &["农民", "农夫", "园丁", "牧羊人", "牛仔", "渔夫"],
        &["farmer.n.1", "gardener.n.1", "fisherman.n.1"],
        Who::Man,
    )
    .wears(&[("shirt", dyed(0xB8_4A_38)), ("overalls", OWN), ("boots", OWN), ("straw hat", OWN)]),
    person(
        "police officer",
        &["police officer", "policeman", "policewoman", "cop", "security guard"],
        &["警察", "民警", "保安", "交警"],
        &["policeman.n.1"],
        Who::Anyone,
    )
    .wears(&[
        ("uniform", dyed(0x26_3C_6C)),
        ("tie", dyed(0x18_20_38)),
        ("police cap", dyed(0x22_34_60)),
        ("boots", dyed(0x20_20_24)),
    ]),
    person("firefighter", &["firefighter", "fireman"], &["消防员", "消防队员"], &["fireman.n.4"], Who::Man).wears(&[
        ("coat", dyed(0xC8_98_30)),
        ("trousers", dyed(0x9A_78_30)),
        ("boots", dyed(0x22_22_26)),
        ("fire helmet", dyed(0xC0_2C_26)),
        ("gloves", dyed(0x30_2C_2A)),
    ]),
    person("soldier", &["soldier", "guard"], &["士兵", "军人", "卫兵"], &["soldier.n.1"], Who::Man).wears(&[
        ("uniform", dyed(0x56_60_3C)),
        ("boots", dyed(0x2A_24_20)),
        ("helmet", dyed(0x4E_58_36)),
    ]),
    person("sailor", &["sailor", "seaman", "ship captain"], &["水手", "海员", "船长"], &["sailor.n.1"], Who::Man)
        .wears(&[("sailor shirt", OWN), ("trousers", dyed(0xEC_EA_E4)), ("cap", dyed(0xF0_EE_E8))]),
    person(
        "worker",
        &["worker", "builder", "construction worker", "engineer", "mechanic", "plumber", "carpenter", "miner"],
        &["工人", "建筑工人", "工程师", "修理工", "木匠", "矿工"],
        &["worker.n.1", "engineer.n.1", "carpenter.n.1"],
        Who::Man,
    )
    .wears(&[("t-shirt", dyed(0xE0_8A_2C)), ("jeans", OWN), ("boots", OWN), ("hard hat", dyed(0xE8_C0_2C))]),
    person(
        "mail carrier",
        &["mail carrier", "mailman", "postman", "courier", "delivery man"],
        &["邮递员", "快递员", "外卖员"],
        &["mailman.n.1"],
        Who::Man,
    )
    .wears(&[("uniform", dyed(0x3C_6A_A8)), ("cap", dyed(0x34_5C_94)), ("bag", dyed(0x8A_5A_30))]),
    person("pilot", &["pilot", "aviator", "flight attendant"], &["飞行员", "机长", "空姐"], &["pilot.n.1"], Who::Man)
        .wears(&[("suit", dyed(0x22_2C_48)), ("captain's hat", dyed(0x22_2C_48))]),
    person("king", &["king", "emperor"], &["国王", "皇帝"], &["king.n.1"], Who::OldMan)
        .hair(&["short", "beard"])
        .wears(&[("robe", dyed(0x9A_24_38)), ("cape", dyed(0x7A_1C_30)), ("crown", OWN), ("boots", OWN)]),
    person("queen", &["queen", "empress"], &["女王", "王后", "皇后"], &["queen.n.2"], Who::Woman)
        .hair(&["bun"])
        .wears(&[("gown", dyed(0x5C_2C_80)), ("cape", dyed(0xB0_30_48)), ("crown", OWN)]),
    person("princess", &["princess"], &["公主"], &["princess.n.1"], Who::Woman)
        .hair(&["long", "blonde"])
        .wears(&[("gown", dyed(0xF0_A0_BC)), ("crown", OWN)]),
    person("prince", &["prince"], &["王子"], &["prince.n.1"], Who::Man).wears(&[
        ("uniform", dyed(0x3C_5C_A8)),
        ("boots", OWN),
        ("cape", dyed(0xA8_2C_38)),
        ("crown", OWN),
    ]),
    person("knight", &["knight", "warrior"], &["骑士", "武士", "战士"], &["knight.n.1", "warrior.n.1"], Who::Man)
        .wears(&[
            ("armor", dyed(0xA8_AE_B8)),
            ("boots", dyed(0x8C_92_9C)),
            ("gloves", dyed(0x8C_92_9C)),
            ("helmet", dyed(0xB4_BA_C4)),
            ("cape", dyed(0xA8_2C_34)),
        ]),
    person(
        "wizard",
        &["wizard", "sorcerer", "magician"],
        &["巫师", "魔法师", "魔术师"],
        &["sorcerer.n.1", "magician.n.1"],
        Who::OldMan,
    )
    .hair(&["long", "beard", "white"])
    .wears(&[("robe", dyed(0x3C_3C_90)), ("wizard hat", OWN)]),
    person("witch", &["witch", "sorceress"], &["女巫", "巫婆"], &["witch.n.2"], Who::Woman)
        .hair(&["long", "red"])
        .wears(&[("robe", dyed(0x30_28_40)), ("witch hat", dyed(0x28_22_34))]),
    person("ninja", &["ninja"], &["忍者"], &["ninja.n.1"], Who::Man).wears(&[
        ("pyjamas", dyed(0x2A_2C_34)),
        ("hood", dyed(0x26_28_30)),
        ("gloves", dyed(0x22_22_28)),
        ("scarf", dyed(0xA8_28_28)),
        ("boots", dyed(0x22_22_26)),
    ]),
    person(
        "samurai",
        &["samurai", "monk", "martial artist", "kung fu master"],
        &["和尚", "功夫大师", "侠客"],
        &["samurai.n.1", "monk.n.1"],
        Who::Man,
    )
    .hair(&["topknot", "black"])
    .wears(&[("kimono", dyed(0x8A_3A_2C))]),
    person(
        "santa claus",
        &["santa claus", "santa", "father christmas"],
        &["圣诞老人"],
        &["santa_claus.n.1"],
        Who::OldMan,
    )
    .hair(&["short", "beard", "white"])
    .wears(&[
        ("coat", dyed(0xBC_26_26)),
        ("trousers", dyed(0xBC_26_26)),
        ("boots", dyed(0x22_20_20)),
        ("santa hat", OWN),
        ("gloves", dyed(0x24_22_22)),
    ]),
    person("clown", &["clown", "jester"], &["小丑"], &["clown.n.2"], Who::Man).hair(&["curly", "red"]).wears(&[
        ("striped shirt", dyed(0xE0_B0_2C)),
        ("trousers", dyed(0x3C_7C_C0)),
        ("shoes", dyed(0xC0_30_2C)),
        ("gloves", dyed(0xF0_EE_EA)),
    ]),
    person("superhero", &["superhero", "hero"], &["超级英雄", "英雄"], &["hero.n.1"], Who::Anyone).wears(&[
        ("jumpsuit", dyed(0x2C_54_A8)),
        ("boots", dyed(0xC0_2C_2C)),
        ("gloves", dyed(0xC0_2C_2C)),
        ("cape", dyed(0xC0_2C_2C)),
    ]),
    person(
        "musician",
        &["musician", "pianist", "violinist", "guitarist", "drummer", "conductor", "cellist"],
        &["音乐家", "钢琴家", "小提琴家", "吉他手", "鼓手", "指挥"],
        &["musician.n.1", "conductor.n.1"],
        Who::Anyone,
    )
    .wears(&[("suit", dyed(0x24_26_2E))]),
    person("painter", &["painter", "artist"], &["画家", "艺术家"], &["painter.n.1", "artist.n.1"], Who::Anyone)
        .wears(&[("striped shirt", OWN), ("apron", dyed(0xD8_C8_A8)), ("beret", dyed(0xA8_2C_34))]),
    person(
        "athlete",
        &[
            "athlete",
            "runner",
            "jogger",
            "soccer player",
            "football player",
            "basketball player",
            "swimmer",
            "skater",
            "surfer",
            "skier",
        ],
        &["运动员", "跑步者", "足球运动员", "球员", "篮球运动员"],
        &["athlete.n.1"],
        Who::Anyone,
    )
    .wears(&[("jersey", dyed(0xD0_3C_30)), ("shorts", dyed(0x26_3C_74)), ("sneakers", OWN)]),
    person(
        "office worker",
        &[
            "office worker",
            "boss",
            "manager",
            "lawyer",
            "banker",
            "clerk",
            "secretary",
            "reporter",
            "journalist",
            "detective",
            "news anchor",
        ],
        &["上班族", "老板", "经理", "律师", "职员", "记者", "侦探", "主播", "秘书"],
        &["businessperson.n.1", "lawyer.n.1", "detective.n.1"],
        Who::Anyone,
    )
    .wears(&[("suit", OWN)]),
    person(
        "driver",
        &["driver", "taxi driver", "bus driver", "racer"],
        &["司机", "出租车司机"],
        &["driver.n.1"],
        Who::Anyone,
    )
    .wears(&[("jacket", OWN), ("jeans", OWN), ("cap", OWN)]),
    person(
        "explorer",
        &["explorer", "hiker", "climber", "camper", "archaeologist"],
        &["探险家", "徒步者", "登山者", "背包客"],
        &["explorer.n.1"],
        Who::Anyone,
    )
    .wears(&[
        ("shirt", dyed(0xB8_9A_68)),
        ("trousers", dyed(0x6A_5C_3C)),
        ("boots", OWN),
        ("hat", OWN),
        ("backpack", dyed(0x4C_7A_48)),
    ]),
    person(
        "fairy",
        &["fairy", "pixie", "angel", "elf"],
        &["仙女", "精灵", "天使", "小仙女"],
        &["fairy.n.1", "angel.n.1"],
        Who::Girl,
    )
    .hair(&["long", "blonde"])
    .wears(&[("dress", dyed(0x9C_D8_A8)), ("crown", OWN)]),
    person(
        "hanfu girl",
        &["hanfu girl", "geisha", "lady in hanfu"],
        &["汉服女孩", "古装女子", "汉服女子", "仕女"],
        &["geisha.n.1"],
        Who::Woman,
    )
    .hair(&["bun", "black"])
    .wears(&[("hanfu", dyed(0xD8_6C_78))]),
];

/// All people.
pub(crate) const ALL: &[&Kind] = &[
    &kind::<0>(),
    &kind::<1>(),
    &kind::<2>(),
    &kind::<3>(),
    &kind::<4>(),
    &kind::<5>(),
    &kind::<6>(),
    &kind::<7>(),
    &kind::<8>(),
    &kind::<9>(),
    &kind::<10>(),
    &kind::<11>(),
    &kind::<12>(),
    &kind::<13>(),
    &kind::<14>(),
    &kind::<15>(),
    &kind::<16>(),
    &kind::<17>(),
    &kind::<18>(),
    &kind::<19>(),
    &kind::<20>(),
    &kind::<21>(),
    &kind::<22>(),
    &kind::<23>(),
    &kind::<24>(),
    &kind::<25>(),
    &kind::<26>(),
    &kind::<27>(),
    &kind::<28>(),
    &kind::<29>(),
    &kind::<30>(),
    &kind::<31>(),
    &kind::<32>(),
    &kind::<33>(),
    &kind::<34>(),
    &kind::<35>(),
    &kind::<36>(),
    &kind::<37>(),
    &kind::<38>(),
    &kind::<39>(),
    &kind::<40>(),
    &kind::<41>(),
    &kind::<42>(),
    &kind::<43>(),
    &kind::<44>(),
    &kind::<45>(),
    &kind::<46>(),
    &kind::<47>(),
    &robot::ROBOT,
    &others::ALIEN,
    &others::SKELETON,
    &others::GHOST,
    &others::SNOWMAN,
    &others::STRANGER,
];
