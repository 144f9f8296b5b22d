/** One unit and its spellings. Units of one kind convert into one another by their factors. */
export interface UnitRow {
  readonly kind: string;
  /** How many of the kind's smallest step one of this unit is; a whole number. */
  readonly factor: number;
  readonly names: readonly string[];
}

/**
 * Units that convert. The step of each kind is chosen so that every factor is whole: areas count thirds of a square
 * metre because 亩 is 2000/3 m², money counts 分.
 */
export const CONVERTED_UNITS: readonly UnitRow[] = [
  { kind: "人民币", factor: 100, names: ["元", "圆", "人民币", "元人民币", "人民币元"] },
  { kind: "人民币", factor: 10, names: ["角"] },
  { kind: "美元", factor: 1, names: ["美元", "美金"] },
  { kind: "欧元", factor: 1, names: ["欧元"] },
  { kind: "英镑", factor: 1, names: ["英镑"] },
  { kind: "日元", factor: 1, names: ["日元", "日圆"] },
  { kind: "港元", factor: 1, names: ["港元", "港币"] },
  { kind: "澳门元", factor: 1, names: ["澳门元", "澳门币"] },
  { kind: "新台币", factor: 1, names: ["新台币", "台币"] },
  { kind: "韩元", factor: 1, names: ["韩元"] },
  { kind: "卢布", factor: 1, names: ["卢布"] },

  { kind: "比率", factor: 10, names: ["%", "百分比"] },
  { kind: "比率", factor: 1, names: ["‰", "千分比"] },

  { kind: "面积", factor: 3, names: ["平方米", "平米", "平方", "m2"] },
  { kind: "面积", factor: 2000, names: ["亩"] },
  { kind: "面积", factor: 30_000, names: ["公顷", "ha"] },
  { kind: "面积", factor: 200_000, names: ["顷"] },
  { kind: "面积", factor: 3_000_000, names: ["平方公里", "平方千米", "km2"] },

  { kind: "质量", factor: 1, names: ["毫克", "mg"] },
  { kind: "质量", factor: 1000, names: ["克", "g"] },
  { kind: "质量", factor: 500_000, names: ["斤", "市斤"] },
  { kind: "质量", factor: 1_000_000, names: ["公斤", "千克", "kg"] },
  { kind: "质量", factor: 1_000_000_000, names: ["吨", "公吨", "t"] },

  { kind: "长度", factor: 1, names: ["毫米", "mm"] },
  { kind: "长度", factor: 10, names: ["厘米", "公分", "cm"] },
  { kind: "长度", factor: 1000, names: ["米", "延米", "m"] },
  { kind: "长度", factor: 500_000, names: ["里", "华里"] },
  { kind: "长度", factor: 1_000_000, names: ["公里", "千米", "km"] },

  { kind: "体积", factor: 1, names: ["毫升", "ml"] },
  { kind: "体积", factor: 1000, names: ["升", "l"] },
  { kind: "体积", factor: 1_000_000, names: ["立方米", "立方", "方", "m3"] },

  { kind: "电量", factor: 1, names: ["度", "千瓦时", "kwh"] },
  { kind: "电量", factor: 1000, names: ["兆瓦时", "mwh"] },
  { kind: "功率", factor: 1, names: ["千瓦", "kw"] },
  { kind: "功率", factor: 1000, names: ["兆瓦", "mw"] },

  { kind: "时间", factor: 1, names: ["秒", "秒钟"] },
  { kind: "时间", factor: 60, names: ["分钟"] },
  { kind: "时间", factor: 3600, names: ["小时", "个小时"] },
  { kind: "时间", factor: 86_400, names: ["天", "日", "自然日", "个自然日"] },
  { kind: "时间", factor: 604_800, names: ["周", "星期", "个星期"] },
  { kind: "月数", factor: 1, names: ["个月"] },
  { kind: "月数", factor: 12, names: ["年"] },

  { kind: "人", factor: 1, names: ["人", "名", "位"] },
  { kind: "场", factor: 1, names: ["场", "场次"] },
  { kind: "批", factor: 1, names: ["批", "批次"] },
  { kind: "期", factor: 1, names: ["期", "期次"] },
  { kind: "班", factor: 1, names: ["班", "班次"] },
  { kind: "工作日", factor: 1, names: ["工作日", "个工作日"] },
  { kind: "百分点", factor: 1, names: ["百分点", "个百分点"] },
];

/** Counted units: each is a kind of its own. */
export const COUNTED_UNITS: readonly string[] = [
  ..."个家项次户件份套台辆座处栋幢条本册篇张块宗起例头只羽匹尾株棵盏口眼间所支部幅轮届组队村镇乡县市省区站单票笔款类种道分星倍层字页门课站箱瓶盒袋桶".split(
    "",
  ),
  ...[
    "人次",
    "户次",
    "家次",
    "亩次",
    "车次",
    "航次",
    "架次",
    "站次",
    "门次",
    "台次",
    "件次",
    "项次",
    "例次",
    "标箱",
    "社区",
    "街道",
  ],
  ...["课时", "学时", "人天", "人日", "工日", "床位", "张床", "公里次", "标准箱", "gb", "tb", "mb"],
];

/** Multipliers written before a unit. */
export const SCALES: readonly (readonly [name: string, factor: number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];
