import type { Performance } from "../performance/model";

/** “X”项目: the project whose form was read; `nameless` where the form does not name it. */
export function projectWords({ project }: Pick<Performance, "project">, nameless = "该项目"): string {
  if (!project) return nameless;
  return `“${project}”${project.endsWith("项目") ? "" : "项目"}`;
}
