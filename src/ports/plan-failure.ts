import type { PlanProblem } from "../core/report/apply-plan";
import { HostError } from "./workbook-host";

/** What keeps a plan from being written, as the user is told. */
export function planFailure(problem: PlanProblem): HostError {
  switch (problem.kind) {
    case "missing":
      return new HostError("not-found", `工作表“${problem.sheet}”已经不在了。请刷新后重新生成报告。`);
    case "foreign":
      return new HostError(
        "not-faithful",
        `工作表“${problem.sheet}”不是本程序生成的，没有改写它。请把它改名后重新生成报告。`,
      );
    case "name":
      return new HostError(
        "failed",
        `Excel 不接受工作表名“${problem.sheet}”（最多 31 个字，不含 [ ] : * ? / \\）。请改名后再试。`,
      );
    case "length":
      return new HostError(
        "too-large",
        `工作表“${problem.sheet}”的 ${problem.cell} 单元格超过 32767 个字，Excel 放不下。请把这一段拆短后再试。`,
      );
    case "style":
    case "number":
      return new HostError(
        "failed",
        `工作表“${problem.sheet}”的 ${problem.cell} 单元格无法写入（内容或样式有误）。请刷新后重新生成报告。`,
      );
  }
}
