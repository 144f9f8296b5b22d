import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processRunner } from "../../src/cli/batch-process";

/** A process that answers, dies or hangs as the workbook's name says. */
const worker = join(mkdtempSync(join(tmpdir(), "batch-")), "worker.js");
writeFileSync(
  worker,
  `process.on("message", ({ book }) => {
     if (book === "dies") process.exit(9);
     if (book !== "hangs") process.send({ file: book, error: null });
   });
   process.on("disconnect", () => process.exit());`,
);

const job = (book: string) => ({ book, stem: book });

it("answers job after job", async () => {
  const runner = processRunner(worker, []);
  expect(await runner.run(job("a"))).toEqual({ file: "a", error: null });
  expect(await runner.run(job("b"))).toEqual({ file: "b", error: null });
  runner.close();
});

it("names the workbook that brought its process down, and goes on with the next", async () => {
  const runner = processRunner(worker, []);
  expect(await runner.run(job("dies"))).toMatchObject({ file: "dies", error: expect.stringMatching(/内存不足.*。$/) });
  expect(await runner.run(job("b"))).toEqual({ file: "b", error: null });
  runner.close();
});

it("gives up a workbook that takes too long, and goes on with the next", async () => {
  const runner = processRunner(worker, [], 3_000);
  expect(await runner.run(job("hangs"))).toMatchObject({ error: expect.stringMatching(/^两分钟没有处理完/) });
  expect(await runner.run(job("b"))).toEqual({ file: "b", error: null });
  runner.close();
});
