import type { OutlineSection } from "../outline-model";
import { budgetTable } from "../tables/budget-table";
import { carriedOver, income, purposes } from "./accounts";
import { allotted, budget, executed, projectAllotted } from "./budget";
import { conclusion, projectConclusion, publication, requiredPublication } from "./conclusion";
import { goal, goalResult, projectGoal, projectGoalResult } from "./goals";
import { effects, indicatorCounts, managementIndicators, outputs, satisfaction, withManagement } from "./indicators";
import { once } from "./once";
import { problems } from "./problems";
import {
  additional,
  allotment,
  assets,
  duties,
  fundsManagement,
  knownAssets,
  management,
  measures,
  organisation,
  other,
  people,
  tasks,
  thrift,
} from "./profile";
import { spending } from "./spending";

type Content = Pick<OutlineSection, "write" | "tables">;

/** What can be written, by the id that its section has in every outline, so that edits outlive a change of outline. */
export const CONTENT = {
  "overview.duties": { write: [duties, organisation, people, assets] },
  "overview.functions": { write: [duties] },
  "overview.organisation": { write: [organisation, people, assets] },
  "overview.structure": { write: [organisation, knownAssets] },
  "overview.people": { write: [people] },
  "overview.tasks": { write: [tasks] },
  "overview.goal": { write: [goal] },
  "overview.management": { write: [withManagement(management)] },
  "overview.budget": { write: [income, budget, purposes, carriedOver, spending, thrift], tables: [budgetTable] },
  "funds.allotment": { write: [allotted, goal] },
  "funds.breakdown": { write: [allotment] },
  "funds.execution": { write: [executed], tables: [budgetTable] },
  "funds.management": { write: [withManagement(fundsManagement)] },
  "funds.income": { write: [income] },
  "funds.expenditure": { write: [budget, purposes], tables: [budgetTable] },
  "funds.carriedOver": { write: [carriedOver] },
  "funds.control": { write: [spending, thrift] },
  "achievement.outputs": { write: [goalResult, indicatorCounts, outputs] },
  "achievement.goal": { write: [goalResult, indicatorCounts] },
  "achievement.production": { write: [outputs] },
  "achievement.management": { write: [managementIndicators] },
  "achievement.effects": { write: [once(additional("effects"), effects)] },
  "achievement.satisfaction": { write: [once(additional("satisfaction"), satisfaction)] },
  "problems.problems": { write: [problems] },
  "problems.measures": { write: [measures] },
  "conclusion.score": { write: [conclusion] },
  "conclusion.publication": { write: [requiredPublication] },
  "conclusion.public": { write: [publication] },
  other: { write: [other] },
} as const satisfies Record<string, Content>;

/** What a report on one project says where one on the whole department would have to say whose goal and score it is. */
const PROJECT_CONTENT: Partial<Record<keyof typeof CONTENT, Content>> = {
  "funds.allotment": { write: [projectAllotted, projectGoal] },
  "achievement.goal": { write: [projectGoalResult, indicatorCounts] },
  "conclusion.score": { write: [projectConclusion] },
};

export type ContentId = keyof typeof CONTENT;

/** A section of an outline that holds one of the contents, under the heading that the outline gives it. */
export function contentSection(id: ContentId, heading: string, required = true): OutlineSection {
  return { id, heading, required, ...CONTENT[id] };
}

/** {@link contentSection} of an outline for one project or special fund. */
export function projectSection(id: ContentId, heading: string, required = true): OutlineSection {
  return { ...contentSection(id, heading, required), ...PROJECT_CONTENT[id] };
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
