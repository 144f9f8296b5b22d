import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { runCase } from "./cases";

interface Share {
  readonly first: number;
  readonly count: number;
  readonly step: number;
}

const whole = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is not a whole number`);
  return value;
};

const most = 20;

function work({ first, count, step }: Share): void {
  let failed = 0;
  for (let index = 0; index < count; index += 1) {
    const seed = first + index * step;
    const what = runCase(seed);
    if (what !== undefined) {
      failed += 1;
      if (failed <= most) console.error(`seed ${String(seed)}: ${what}`);
    }
    if ((index + 1) % 5000 === 0 || index + 1 === count) process.send?.({ done: index + 1, failed });
  }
}

/**
 * Runs `FUZZ_CASES` cases (10000) from seed `FUZZ_SEED` (0) over `FUZZ_WORKERS` processes (one less than the machine has
 * cores), prints how far it is and ends with 1 where a case failed.
 */
function lead(): void {
  const cases = whole("FUZZ_CASES", 10_000);
  const first = whole("FUZZ_SEED", 0);
  const workers = Math.max(1, whole("FUZZ_WORKERS", availableParallelism() - 1));
  const started = Date.now();
  const shares = Array.from({ length: workers }, () => ({ done: 0, failed: 0 }));
  const sum = (of: "done" | "failed"): number => shares.reduce((total, share) => total + share[of], 0);
  shares.forEach((_, index) => {
    const share: Share = { first: first + index, step: workers, count: Math.ceil((cases - index) / workers) };
    const child = fork(__filename, {
      execArgv: process.execArgv,
      env: { ...process.env, FUZZ_SHARE: JSON.stringify(share) },
    });
    child.on("message", (message: { done: number; failed: number }) => {
      shares[index] = message;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(
        `${String(sum("done"))} of ${String(cases)} cases, ${String(sum("failed"))} failed, ${String(seconds)} s`,
      );
    });
    child.on("exit", (code) => {
      if (code !== 0 || shares[index]?.failed !== 0) process.exitCode = 1;
      if (code !== 0) console.error(`worker ${String(index)} ended with ${String(code)}`);
    });
  });
}

if (process.env.FUZZ_SHARE === undefined) lead();
else work(JSON.parse(process.env.FUZZ_SHARE) as Share);
