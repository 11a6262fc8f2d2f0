//! Chinese prompts.

use crate::{check, holds, read};

#[test]
fn things_deeds_and_places() {
    check(
        "一辆红色的老式自行车靠在墙边。 => 1 bicycle red; bicycle Against wall
        桌上有一碗面条、一双筷子和一杯茶，冒着热气。 => 1 noodles; 1 chopsticks; 1 cup
        两只白鹅在草地上追一只小狗。 => 2 goose; goose chase dog; place meadow
        穿蓝色校服的女孩背着黄色书包走进校门。 => girl wears blue suit; girl wears yellow backpack; girl enter
        一个红苹果在盘子的左边，一个绿梨在盘子的右边。 => apple LeftOf plate; pear RightOf plate; 1 apple red; 1 pear green
        妈妈在厨房里包饺子。 => woman cook dumplings; place kitchen
        一只橘猫跳上窗台，伸了个懒腰。 => 1 cat orange; cat jump; cat stretch
        一个红色皮球从楼梯上一级一级弹下来。 => 1 ball red; ball bounce stairs
        一只猫追着一个球跑过客厅。 => cat chase ball; cat run
        一个人敲了三下锣。 => person hit gong x3
        公鸡打鸣三声，太阳升起。 => rooster call x3; time Sunrise
        一只戴着帽子的猫坐在椅子上。 => 1 cat; cat sit; cat On chair
        三辆红色跑车在街道上飞驰。 => 3 car red; car drive; place street
        一只狗坐在桌子下面。 => dog Under table
        孩子们在公园里玩耍。 => 3 child; child play
        老人慢慢地走过石桥。 => old_man walk Slow
        一条小船载着三个苹果漂在湖上。 => apple In boat; boat float
        盘子里有三个苹果、一个梨和一本书。 => apple In plate; pear In plate; book In plate
        一群大雁飞过雪山。 => 6 goose; goose fly; place mountains",
    );
}

#[test]
fn camera_light_weather_and_style() {
    check(
        "镜头慢慢推近一朵荷花。 => camera DollyIn; 1 lotus
        像素风格的小镇，下着雨。 => style PixelArt; place village; weather Rain
        清晨，阳光透过窗帘照进卧室。 => time Morning; place bedroom
        夕阳下的沙漠里，一队骆驼缓缓前行。 => 5 camel; camel walk Slow; place desert; time Sunset
        俯拍，森林里的小河，水墨画风格。 => camera Overhead; place lake; style InkWash
        夜晚，城市街道，霓虹灯，特写一只猫。 => time Night; place street; camera CloseUp; 1 cat
        大雪中，一只狐狸跑过森林，剪纸风格。 => weather Snow; style PaperCut; fox run; place forest",
    );
}

#[test]
fn speech_has_its_speaker() {
    let board = read("老师说：“同学们，早上好。”学生们一起说：“老师早上好！”");
    let shot = &board.shots[0];
    let speaker = |n: usize| shot.cast.iter().find(|m| Some(&m.id) == shot.dialogue[n].who.as_ref()).unwrap();
    assert_eq!(speaker(0).kind, "teacher");
    assert_eq!((speaker(1).kind.as_str(), speaker(1).count > 1), ("student", true));
    assert!(holds(&board, "place classroom"));
}
