import * as v from "valibot";
import { ADJUSTED_BASE, BY_RATIO, NATIONAL_ENTRIES, PASS_NAMES, RULE_KEYS } from "./national";
import { RulePackSchema, type RuleEntry, type RulePack } from "./rule-pack";

const OUTPUT = "产出指标分值";
const EFFECT = "效益指标分值";
const SATISFACTION = "满意度指标分值";

/** What a variant says otherwise than the national rules. */
interface Variant {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  readonly source: string;
  /** New values by key, all from the variant's own source. */
  readonly changed?: Readonly<Record<string, string>>;
  /** Entries of its own: first-level indicators that the national rules do not have. */
  readonly added?: readonly RuleEntry[];
  /** Entries that it does not fix. */
  readonly without?: readonly string[];
}

function weightOf(level1: string, value: string, source: string, ...others: readonly string[]): RuleEntry {
  return {
    key: `${level1}分值`,
    label: `${level1}共多少分`,
    explanation: `一级指标“${level1}”下各项分值之和。`,
    source,
    kind: "number",
    value,
    least: "0",
    most: "100",
    level1: [level1, ...others],
  };
}

function packOf({ changed = {}, added = [], without = [], ...about }: Variant): RulePack {
  const entries = NATIONAL_ENTRIES.filter(({ key }) => !without.includes(key)).map((entry) => {
    const value = changed[entry.key];
    return value === undefined ? entry : { ...entry, value, source: about.source };
  });
  const at = entries.findIndex(({ key }) => key === RULE_KEYS.base);
  return v.parse(RulePackSchema, { ...about, entries: [...entries.slice(0, at), ...added, ...entries.slice(at)] });
}

const COST_SOURCE = "财预〔2021〕101号（绩效指标体系）下各地通行的权重";
const HUBEI = "湖北（武汉等区县）自评表的填表说明";
const SUIZHOU = "湖北随州的自评表";
const SICHUAN_OLD = "四川旧版部门整体支出绩效评价表";
const SICHUAN = "四川预算管理一体化的自评表";
const CHONGQING = "重庆的部门整体自评表";
const NINGXIA = "宁夏农业部门的自评表";

const VARIANTS: readonly Variant[] = [
  {
    id: "national",
    name: "全国通用（10/50/30/10）",
    explanation: "预算执行率10分、产出50分、效益30分、满意度10分；90分以上优、80分以上良、60分以上中。",
    source: "财预〔2020〕10号《项目支出绩效评价管理办法》",
  },
  {
    id: "national-cost",
    name: "全国通用，设成本指标（10/20/40/20/10）",
    explanation: "设成本指标的：预算执行率10分、成本20分、产出40分、效益20分、满意度10分。",
    source: COST_SOURCE,
    changed: { [OUTPUT]: "40", [EFFECT]: "20", [SATISFACTION]: "10" },
    added: [weightOf("成本指标", "20", COST_SOURCE, "成本")],
  },
  {
    id: "national-no-satisfaction",
    name: "全国通用，不设满意度（10/50/40）",
    explanation: "不设满意度指标的，它的10分加到效益指标。",
    source: COST_SOURCE,
    changed: { [EFFECT]: "40" },
    without: [SATISFACTION],
  },
  {
    id: "execution-20",
    name: "执行率20分、指标80分（湖北）",
    explanation:
      "预算执行率20分、指标80分；预算数按调整后的财政资金总额（含上年结余结转）；反向指标按目标÷实际；定性三档为100%—80%、80%—50%、50%—0%。",
    source: HUBEI,
    changed: {
      [RULE_KEYS.execution]: "20",
      [RULE_KEYS.indicators]: "80",
      [RULE_KEYS.base]: ADJUSTED_BASE,
      [RULE_KEYS.method]: BY_RATIO,
      [RULE_KEYS.partly]: "50%",
    },
    without: [OUTPUT, EFFECT, SATISFACTION],
  },
  {
    id: "hubei-suizhou",
    name: "决策2、管理13、产出40（湖北随州）",
    explanation: "决策2分、管理13分、产出40分，其余45分为效益；预算执行率列在管理指标内，不单独计分。",
    source: SUIZHOU,
    changed: { [RULE_KEYS.execution]: "0", [RULE_KEYS.indicators]: "100", [OUTPUT]: "40", [EFFECT]: "45" },
    added: [weightOf("决策", "2", SUIZHOU, "决策指标"), weightOf("管理", "13", SUIZHOU, "管理指标", "过程")],
    without: [SATISFACTION],
  },
  {
    id: "execution-unscored",
    name: "执行率只列不计分（宁夏农业）",
    explanation: "指标合计100分：产出40分、效益40分、满意度20分；预算执行率只列不计分。",
    source: NINGXIA,
    changed: {
      [RULE_KEYS.execution]: "0",
      [RULE_KEYS.indicators]: "100",
      [OUTPUT]: "40",
      [EFFECT]: "40",
      [SATISFACTION]: "20",
    },
  },
  {
    id: "sichuan",
    name: "执行率低于90%须说明（四川）",
    explanation: "预算执行率10分、指标90分，一级指标的分值不统一规定；预算执行率低于90%的须说明原因。",
    source: SICHUAN,
    changed: { [RULE_KEYS.explainBelow]: "90%" },
    without: [OUTPUT, EFFECT, SATISFACTION],
  },
  {
    id: "sichuan-department",
    name: "决策25、管理30、绩效45（四川旧版部门整体）",
    explanation:
      "部门决策25分、综合管理30分、部门绩效45分（履职成效20、可持续发展15、满意度10）；预算执行在综合管理内计分。",
    source: SICHUAN_OLD,
    changed: { [RULE_KEYS.execution]: "0", [RULE_KEYS.indicators]: "100" },
    added: [
      weightOf("部门决策", "25", SICHUAN_OLD),
      weightOf("综合管理", "30", SICHUAN_OLD),
      weightOf("部门绩效", "45", SICHUAN_OLD),
    ],
    without: [OUTPUT, EFFECT, SATISFACTION],
  },
  {
    id: "chongqing",
    name: "共性加个性指标（重庆）",
    explanation: "预算执行率10分；共性指标每项1至5分，其余为个性指标，一级指标的分值不统一规定。",
    source: CHONGQING,
    changed: { [RULE_KEYS.execution]: "10", [RULE_KEYS.indicators]: "90" },
    without: [OUTPUT, EFFECT, SATISFACTION],
  },
  {
    id: "pass-fail-names",
    name: "评级为优、良、合格、不合格（上海）",
    explanation: "分值与全国通用相同，等级叫优、良、合格、不合格。",
    source: "上海公开的部门绩效自评材料",
    changed: { [RULE_KEYS.names]: PASS_NAMES },
  },
  {
    id: "grade-80-70-60",
    name: "分数线80/70/60",
    explanation: "分值与全国通用相同，80分以上为优、70分以上为良、60分以上为中。",
    source: "个别省份自评系统的规则",
    changed: { [RULE_KEYS.first]: "80", [RULE_KEYS.second]: "70", [RULE_KEYS.third]: "60" },
  },
];

/** All packs; the first is the default. */
export const RULE_PACKS: readonly RulePack[] = VARIANTS.map(packOf);

/** The pack of an id, `undefined` where there is none. */
export function rulePack(id: string): RulePack | undefined {
  return RULE_PACKS.find((pack) => pack.id === id);
}
