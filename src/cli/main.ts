import { HostError } from "../ports";
import { evaluate } from "./evaluate";
import { inspect } from "./inspect";
import { report } from "./report";
import { rollForward } from "./roll-forward";
import { rollup } from "./roll-up";
import { UsageError, type Terminal } from "./terminal";

const USAGE = `用法：
  perf-report inspect 工作簿 [--json]
      列出读懂了哪些表、算出了哪些数字
  perf-report report 工作簿 [-o 输出.xlsx] [--docx 输出.docx [--sources]] [--text 输出.txt] [--form]
      写出带“自评报告”“数据来源”两张表的副本（默认 <工作簿>-自评报告.xlsx），不改动原文件；
      --docx 另写一份公文格式的 Word 文档，加 --sources 时文后附数据来源表；--text 另写纯文本；
      --form 另写“绩效自评表”（工作簿的“绩效设置”里选了“同时写”时不加也写）
  perf-report report 文件夹/*.xlsx [-o 输出文件夹]
      逐个写出报告（默认写在各自旁边），另写“自评报告汇总”（.xlsx、.csv、.parquet）
  perf-report rollup 局本级.xlsx 所属单位.xlsx … -o 汇总.xlsx [--name 部门名称] [--sum 指标名称]… [--docx …] [--text …]
      把局本级（在前）和所属单位的工作簿汇总成一份报告：金额相加、比率重算、指标按单位列出、逐行注明出处
  perf-report roll-forward 去年.xlsx [-o 今年.xlsx]
      由去年的工作簿得到今年的空表：标题年度加一，清空执行数、完成值、得分和原因，列出要核对的目标值
  perf-report eval [公式 …]
      计算 PERF 公式；不带公式时从标准输入逐行读取
`;

const COMMANDS = { inspect, report, rollup, "roll-forward": rollForward, eval: evaluate } as const;

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

/** What went wrong where nobody expected it, in one line; the stack is of no use to whoever reads it. */
function unexpected(error: unknown): string {
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
  return `程序遇到意外情况（${detail}），没有做完。请把这句话和所用的工作簿交给技术支持。\n`;
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
    return (await COMMANDS[name](rest, terminal)) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) terminal.error(`${error.message}\n${USAGE}`);
    else if (error instanceof HostError) terminal.error(`${error.message}\n`);
    else terminal.error(unexpected(error));
    return 2;
  }
}
