import { HostError } from "../ports";
import { evaluate } from "./evaluate";
import { inspect } from "./inspect";
import { report } from "./report";
import { UsageError, type Terminal } from "./terminal";

const USAGE = `用法：
  perf-report inspect 工作簿 [--json]
      列出读懂了哪些表、算出了哪些数字
  perf-report report 工作簿 [-o 输出.xlsx] [--text 输出.txt]
      写出带“自评报告”“数据来源”两张表的副本（默认 <工作簿>-自评报告.xlsx），不改动原文件
  perf-report eval [公式 …]
      计算 PERF 公式；不带公式时从标准输入逐行读取
`;

const COMMANDS = { inspect, report, eval: evaluate } as const;

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

/** Runs one command line. Resolves to the exit status: 0 done, 2 wrong usage or an input that could not be read. */
export async function main(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") {
    terminal.out(USAGE);
    return 0;
  }
  if (!isCommand(name)) {
    terminal.error(`${name === "" ? "请指定命令" : `没有“${name}”这个命令`}。\n${USAGE}`);
    return 2;
  }
  try {
    await COMMANDS[name](rest, terminal);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) terminal.error(`${error.message}\n${USAGE}`);
    else if (error instanceof HostError) terminal.error(`${error.message}\n`);
    else throw error;
    return 2;
  }
}
