import type { FoundTable, TableReading } from "./found-table";
import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import { numberOf } from "./body";
import { readLabel } from "./labels";
import { isNoteOrSignature } from "./row-words";
import type { Place, Role, TableRow } from "./model";
import { isPeopleTotal } from "./staffing";
import { flatMapSteps, isPause, mapSteps, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isUnitWord } from "./text";
import { titleAbove } from "./titles";

/** Headings of a 单位情况 sheet, by the words staff use. */
const profileKey =
  /职责|职能|机构(设置|情况|概况)|内设|下属|所属单位|编制|在职|人员|职工|固定资产|资产|履职|总体目标|绩效目标|工作目标|工作任务|重点工作|年度目标|绩效管理|管理情况|制度建设|存在(的)?(主要)?问题|主要问题|问题及|改进|措施|建议|下一步|满意度|自评结论|自评结果|评价结论|评价结果|结果应用|公开情况|工作成效|履职效果|(社会|经济|生态)效益|可持续|单位概况|部门概况|单位简介|基本情况|组织架构|厉行节约|原因分析|偏差原因|党组织|党支部|支部|车辆|公务用车|办公用房|单位性质|预算级次|单位类型/u;
/** Headings of which one alone says what the block is: the reasons and measures that stand below another form. */
const plainKey =
  /^(厉行节约保障措施|(存在的?(主要)?|主要|发现的?)问题((及|和|与)?(主要)?原因(分析)?)?|(主要)?(偏差|偏离|差异|(偏差大或)?(目标)?未完成)(的?(主要)?原因|情况)(分析|说明)?|(主要)?原因分析|(下一步|拟采取的?|今后)?(工作|整改|改进)?(改进)?措施((及|和)(有关|工作)?(建议|结果应用(方案)?))?|改进(的?方向和(具体)?措施|建议)|下一步((工作)?(打算|计划|安排|建议)|工作|改进)|有关建议)$/u;
const identityKey =
  /^(单位(名称|全称)|部门(名称|单位名称)?|年度|预算年度|评价年度|法定代表人|单位地址|地址|主管部门|成立时间|统一社会信用代码|单位负责人|联系人|联系电话)$/u;
const prompt = /\d+字(以内|左右)[)）。]*$|^[(（].*(填写|填报|说明).*[)）]$/u;

interface Pair {
  readonly row: number;
  readonly key: Slot;
  readonly label: string;
  readonly value: Slot;
  readonly unit?: Slot;
}

function isKey(slot: Slot | undefined): slot is Slot {
  if (!slot || slot.numeric) return false;
  const text = fold(slot.text);
  return text.length >= 2 && text.length <= 24 && !/[。;!?]/u.test(text) && !isNoteOrSignature(text);
}

const labelOf = (slot: Slot): string =>
  readLabel(slot)
    .label.replace(/^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．])/u, "")
    .trim();

function known(slot: Slot): boolean {
  const text = fold(labelOf(slot));
  return profileKey.test(text) || identityKey.test(text);
}

/** The key–value pairs of a row: key, value and, if a unit follows, the unit; 单位名称 | … | 年度 | … are two pairs. */
function pairsOf(grid: Grid, row: number, previous: Pair | undefined): readonly Pair[] {
  const slots = grid.slots(row);
  const [first, ...rest] = slots;
  if (!first) return [];
  if (
    previous &&
    first.top === row &&
    first.left === previous.value.left &&
    (grid.slotAt(row, previous.key.left)?.text.trim() ?? "") === ""
  ) {
    return [{ row, key: previous.key, label: previous.label, value: first }];
  }
  const pairs: Pair[] = [];
  let key: Slot | undefined = first;
  for (let index = 0; key && index < rest.length; index += 2) {
    const value = rest[index];
    const after = rest[index + 1];
    if (!value || !isKey(key) || value.top !== row || (pairs.length > 0 && !known(key))) break;
    const unit: Slot | undefined = after && isUnitWord(after.text) ? after : undefined;
    pairs.push({ row, key, label: labelOf(key), value, ...(unit ? { unit } : {}) });
    if (unit) break;
    key = after;
  }
  return pairs;
}

/** Runs of key–value rows that speak of the unit as a whole. */
function* runs(grid: Grid, free: readonly number[], alone: boolean): Steps<readonly (readonly Pair[])[]> {
  const found: Pair[][] = [];
  let run: Pair[] = [];
  let keys = new Set<string>();
  let all = new Set<string>();
  let identities = 0;
  let last = -2;
  const finish = (): void => {
    const enough = keys.size >= (alone ? 2 : 3) && keys.size * 2 >= all.size - identities;
    const plain = enough ? run : run.filter(({ label }) => plainKey.test(fold(label)));
    if (plain.length > 0) found.push(plain);
    [run, keys, all, identities] = [[], new Set(), new Set(), 0];
  };
  for (const [index, row] of free.entries()) {
    if (isPause(index)) yield STRIDE;
    const pairs = pairsOf(grid, row, run[run.length - 1]).filter(({ value }) => !prompt.test(fold(value.text)));
    if (run.length > 0 && (row - last > 4 || titleAbove(grid, [row]) !== undefined)) finish();
    for (const pair of pairs) {
      const text = fold(pair.label);
      run.push(pair);
      all.add(pair.label);
      if (profileKey.test(text)) keys.add(pair.label);
      if (identityKey.test(text)) identities += 1;
    }
    last = row;
  }
  finish();
  return found;
}

function staffRole(label: string): "approved" | "onDuty" | undefined {
  const text = fold(label);
  if (/编外|离休|退休|遗属|临聘|聘用|空编|超编/u.test(text)) return undefined;
  if (/编制/u.test(text)) return /在编/u.test(text) ? "onDuty" : "approved";
  return /在职|实有|在编|在岗/u.test(text) ? "onDuty" : undefined;
}

function isCount(slot: Slot): boolean {
  return numberOf(slot) !== undefined || /^\d+(人|名)$/u.test(fold(slot.text));
}

function tableOf(
  grid: Grid,
  pairs: readonly Pair[],
  kind: "profile" | "staffing",
  rows: readonly TableRow[],
  columns: FoundTable["columns"],
  title: string | undefined,
): FoundTable {
  const header = { top: Infinity, bottom: -1, left: Infinity, right: -1 };
  let [right, bottom] = [-1, -1];
  for (const { key, value, unit, row } of pairs) {
    header.top = Math.min(header.top, key.top);
    header.bottom = Math.max(header.bottom, key.bottom);
    header.left = Math.min(header.left, key.left);
    header.right = Math.max(header.right, key.right);
    right = Math.max(right, unit?.right ?? value.right);
    bottom = Math.max(bottom, key.bottom, row);
  }
  const words = [...new Set(pairs.slice(0, 40).map(({ label }) => label))]
    .slice(0, 4)
    .map((label) => `“${label}”`)
    .join("、");
  return {
    sheet: grid.sheet.name,
    kind,
    ...(title === undefined ? {} : { title }),
    ...(kind === "staffing" ? { unit: "人" } : {}),
    header,
    range: { ...header, bottom, right },
    columns,
    rows,
    confidence: kind === "profile" ? 0.92 : 0.9,
    why: [
      {
        about: "kind",
        because: `左列是${words}等项目，右边是内容，是${kind === "profile" ? "单位情况表" : "人员情况"}`,
      },
    ],
  };
}

const placeOf = (slot: Slot): Place => ({ row: slot.top, column: slot.left });

/** Reads the key–value sheets that describe the unit: a `profile` table, and a `staffing` table of the counts of people in it. */
export function* readProfiles(grid: Grid, free: readonly number[], alone: boolean): Steps<readonly TableReading[]> {
  const tables: TableReading[] = [];
  for (const pairs of yield* runs(grid, free, alone)) {
    const rows = yield* mapSteps(pairs, ({ row, key, label, value, unit }): TableRow => {
      const cells: Partial<Record<Role, Place>> = {
        item: placeOf(key),
        value: placeOf(value),
        ...(unit ? { unit: placeOf(unit) } : {}),
      };
      return { row, label, rowRole: "detail", depth: 0, cells };
    });
    const first = pairs[0];
    if (!first) continue;
    const title = titleAbove(grid, rowsBetween(free, 0, first.row - 1));
    const columns: FoundTable["columns"] = [
      { column: first.key.left, role: "item", header: "" },
      { column: first.value.left, role: "value", header: "" },
    ];
    tables.push({ table: tableOf(grid, pairs, "profile", rows, columns, title), open: [] });
    const people = yield* flatMapSteps(pairs, (pair) => {
      const role = isCount(pair.value) ? staffRole(pair.label) : undefined;
      return role ? [{ ...pair, role }] : [];
    });
    if (people.length > 0) {
      const part = people.findIndex(({ key }) => readLabel(key).part !== undefined);
      const named = people.findIndex(({ label }) => isPeopleTotal(label));
      const whole = named >= 0 ? named : part - 1;
      const staff = people.map(({ row, key, label, value, role }, index): TableRow => {
        const within = whole >= 0 && index > whole;
        return {
          row,
          label,
          rowRole: index === whole ? "total" : within ? "ofWhich" : "detail",
          depth: within ? 1 : 0,
          ...(within ? { parent: whole } : {}),
          cells: { item: placeOf(key), [role]: placeOf(value) },
        };
      });
      const used = [...new Set(people.map(({ role }) => role))];
      const staffColumns = [
        { column: first.key.left, role: "item" as const, header: "" },
        ...used.map((role) => ({ column: first.value.left, role, header: "" })),
      ];
      tables.push({ table: tableOf(grid, people, "staffing", staff, staffColumns, title), open: [] });
    }
  }
  return tables;
}
