import { anhuiProjectForm } from "../../../fixtures/anhui-project-form";
import { budgetExportYuan } from "../../../fixtures/budget-export-yuan";
import { bureauLedger } from "../../../fixtures/bureau-ledger";
import { chongqingWeightOnly } from "../../../fixtures/chongqing-weight-only";
import { finalAccountsPair } from "../../../fixtures/final-accounts-pair";
import { hubei2080 } from "../../../fixtures/hubei-20-80";
import { hunanBasicData } from "../../../fixtures/hunan-basic-data";
import { sichuanSplitRelation } from "../../../fixtures/sichuan-split-relation";
import type { Sheet } from "../../../../src/core/workbook/snapshot";
import { accountForms } from "./account-forms";
import { departmentForms } from "./department-forms";
import { keepingForms } from "./keeping-forms";
import { ledgerForms } from "./ledger-forms";
import { moneyForms } from "./money-forms";
import { officeForms } from "./office-forms";
import { projectForms } from "./project-forms";
import { provinceForms } from "./province-forms";
import { selfEvaluationForms } from "./self-evaluation-forms";
import { statementForms } from "./statement-forms";
import { trapForms } from "./trap-forms";

/** A form's sheets with the name that a failing test shows. */
export interface NamedSheets {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** Every form of the fixtures and of the unseen ones. */
export const allForms: readonly NamedSheets[] = [
  ...projectForms,
  ...departmentForms,
  ...accountForms,
  ...ledgerForms,
  ...Object.entries({
    anhuiProjectForm,
    budgetExportYuan,
    bureauLedger,
    chongqingWeightOnly,
    finalAccountsPair,
    hubei2080,
    hunanBasicData,
    sichuanSplitRelation,
  }).map(([name, make]) => ({ name, sheets: make().sheets })),
  ...provinceForms,
  ...officeForms,
  ...moneyForms,
  ...selfEvaluationForms,
  ...keepingForms,
  ...statementForms,
  ...trapForms,
].map(({ name, sheets }) => ({ name, sheets }));
