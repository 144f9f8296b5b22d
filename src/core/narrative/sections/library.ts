import type { OutlineSection } from "../outline-model";
import { budgetTable } from "../tables/budget-table";
import { carriedOver, income, purposes } from "./accounts";
import { allotted, budget, executed } from "./budget";
import { conclusion, publication, requiredPublication } from "./conclusion";
import { effects, indicatorCounts, outputs, satisfaction } from "./indicators";
import { problems } from "./problems";
import {
  additional,
  allotment,
  assets,
  duties,
  fundsManagement,
  goal,
  goalResult,
  management,
  measures,
  organisation,
  other,
  people,
  tasks,
} from "./profile";
import { spending } from "./spending";

type Content = Pick<OutlineSection, "write" | "tables">;

/** What can be written, by the id that its section has in every outline, so that edits outlive a change of outline. */
export const CONTENT = {
  "overview.duties": { write: [duties, organisation, people, assets] },
  "overview.functions": { write: [duties] },
  "overview.organisation": { write: [organisation, people, assets] },
  "overview.structure": { write: [organisation] },
  "overview.people": { write: [people, assets] },
  "overview.tasks": { write: [tasks] },
  "overview.goal": { write: [goal] },
  "overview.management": { write: [management] },
  "overview.budget": { write: [income, budget, purposes, carriedOver, spending], tables: [budgetTable] },
  "funds.allotment": { write: [allotted, goal] },
  "funds.breakdown": { write: [allotment] },
  "funds.execution": { write: [executed], tables: [budgetTable] },
  "funds.management": { write: [fundsManagement] },
  "funds.income": { write: [income] },
  "funds.expenditure": { write: [budget, purposes], tables: [budgetTable] },
  "funds.carriedOver": { write: [carriedOver] },
  "funds.control": { write: [spending] },
  "achievement.outputs": { write: [goalResult, indicatorCounts, outputs] },
  "achievement.goal": { write: [goalResult, indicatorCounts] },
  "achievement.production": { write: [outputs] },
  "achievement.effects": { write: [additional("effects"), effects] },
  "achievement.satisfaction": { write: [additional("satisfaction"), satisfaction] },
  "problems.problems": { write: [problems] },
  "problems.measures": { write: [measures] },
  "conclusion.score": { write: [conclusion] },
  "conclusion.publication": { write: [requiredPublication] },
  "conclusion.public": { write: [publication] },
  other: { write: [other] },
} as const satisfies Record<string, Content>;

export type ContentId = keyof typeof CONTENT;

/** A section of an outline that holds one of the contents, under the heading that the outline gives it. */
export function contentSection(id: ContentId, heading: string, required = true): OutlineSection {
  return { id, heading, required, ...CONTENT[id] };
}

/** A part or section that holds others; `tables` stand after all of them. */
export function partSection(
  id: string,
  heading: string,
  sections: readonly OutlineSection[],
  tables: OutlineSection["tables"] = [],
): OutlineSection {
  return { id, heading, required: true, sections, tables };
}
