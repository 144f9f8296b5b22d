import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { coverageOf, isImplemented, membersOf, usedMembers } from "../coverage";
import { loadMetadata } from "../metadata/load-metadata";

const SRC = path.join(__dirname, "../../../../src");

/** The only files that may use the Excel API. */
const FILES = ["hosts/excel", "functions", "commands", "taskpane"].flatMap((folder) =>
  readdirSync(path.join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name)),
);

const protocolName = (name: string): string =>
  /^on[A-Z]/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);

test("gives every member that the product uses its meaning", async () => {
  const { classes } = await loadMetadata();
  const used = usedMembers(FILES).map((member) => member.split(".") as [string, string]);
  const asked = used.filter(([type, name]) => {
    const known = classes[type];
    return known !== undefined && membersOf(known).includes(protocolName(name));
  });
  expect(asked.length).toBeGreaterThan(70);
  expect(asked.filter(([type, name]) => !isImplemented(type, protocolName(name)))).toEqual([]);
  console.info(`src/ uses ${asked.length} members of the Excel API; the test host implements all of them`);
});

test("the README states how much of the API there is", async () => {
  const { classes, allClasses, members, allMembers } = coverageOf(await loadMetadata());
  const readme = readFileSync(path.join(__dirname, "../README.md"), "utf8");
  expect(readme).toContain(`${members} of ${allMembers.toLocaleString("en-US")} members in ${classes} of ${allClasses} classes`); // prettier-ignore
});
