/** 清单里写的地址；构建时换成实际的部署地址。 */
const WRITTEN_FOR = "https://localhost:3000";

/** 部署地址，不带末尾的斜杠。不能用的地址直接报错。 */
export function deploymentBase(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username || /["'<>&\s]/.test(address)) {
    throw new Error(`PERF_BASE_URL 必须是 https:// 开头的地址，不带问号和井号，不能是“${address}”。`);
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * 部署用的清单：换上部署地址，加上键盘快捷键。
 * 微软公布的架构里还没有 ExtendedOverrides，所以源文件里不写，让它始终能用架构检查。
 */
export function deployedManifest(source, base) {
  const shortcuts = `  <ExtendedOverrides Url="${base}/shortcuts.json" ResourcesUrl="${base}/shortcuts.en-US.json" />\n`;
  const end = "</OfficeApp>";
  if (!source.includes(end)) throw new Error("manifest.xml 不完整");
  return source.replaceAll(WRITTEN_FOR, base).replace(end, shortcuts + end);
}
