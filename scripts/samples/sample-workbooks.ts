import { jinxian2021 } from "./jinxian-2021";
import type { SampleSheet } from "./sample-sheet";
import { selfEvaluationForm } from "./self-evaluation-form";

/** The sample workbooks of assets/samples by file name. */
export const sampleWorkbooks: Readonly<Record<string, readonly SampleSheet[]>> = {
  "进贤县商务局2021.xlsx": jinxian2021,
  "部门整体支出绩效自评表示例.xlsx": selfEvaluationForm,
};
