import { recognise } from "../../../src/core/recognition/recognise";
import { workbook } from "../../support/sheet";
import { accountForms } from "./unseen/account-forms";
import { departmentForms } from "./unseen/department-forms";
import type { Form } from "./unseen/form";
import { ledgerForms } from "./unseen/ledger-forms";
import { otherSheets } from "./unseen/other-sheets";
import { portrait } from "./unseen/portrait";
import { moneyForms } from "./unseen/money-forms";
import { keepingForms } from "./unseen/keeping-forms";
import { officeForms } from "./unseen/office-forms";
import { selfEvaluationForms } from "./unseen/self-evaluation-forms";
import { statementForms } from "./unseen/statement-forms";
import { trapForms } from "./unseen/trap-forms";
import { projectForms } from "./unseen/project-forms";
import { provinceForms } from "./unseen/province-forms";

const groups: readonly (readonly [string, readonly Form[]])[] = [
  ["项目支出自评", projectForms],
  ["部门整体", departmentForms],
  ["决算与预算公开", accountForms],
  ["账表与台账", ledgerForms],
  ["各省样式", provinceForms],
  ["各单位自己的样式", officeForms],
  ["收支、决算与执行的其他样式", moneyForms],
  ["医院、学校与各方打分的自评", selfEvaluationForms],
  ["台账、通报与导出的其他样式", keepingForms],
  ["收支总表、各项基金与人员经费", statementForms],
  ["容易读错的", trapForms],
  ["不该读的", otherSheets],
];

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe.each(groups)("%s", (_group, forms) => {
  it.each(forms)("$name", ({ sheets, reading }) => {
    expect(portrait(recognise(workbook(sheets)), sheets)).toEqual(lines(reading));
  });
});
