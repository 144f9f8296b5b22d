// 把一个目录（默认 dist）作为静态网页提供给本机浏览器：
//   node scripts/serve.mjs [目录] [--port 3100] [--cert 证书文件 --key 私钥文件]
// 给出证书和私钥时用 https，否则用 http。
import { spawn } from "node:child_process";
import { realpath, readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const FIRST_PORT = 3100;
const LAST_PORT = 3199;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** 请求路径对应的文件；越出目录、是目录或不存在时没有。 */
async function resolveFile(root, pathname) {
  try {
    const decoded = decodeURIComponent(pathname);
    if (decoded.includes("\0")) return undefined;
    const file = await realpath(path.join(root, path.normalize(`/${decoded}`)));
    const inside = file.startsWith(root + path.sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

async function answer(root, request, response) {
  const reply = (status, headers, body) => {
    response.writeHead(status, { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const plain = { "Content-Type": TYPES[".txt"] };
  if (request.method !== "GET" && request.method !== "HEAD") return reply(405, { ...plain, Allow: "GET, HEAD" }, "405");
  const pathname = request.url.split(/[?#]/, 1)[0];
  if (pathname === "/") return reply(302, { Location: "/workbench.html" });
  const file = await resolveFile(root, pathname);
  if (!file) return reply(404, plain, "没有这个文件");
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  return reply(200, { "Content-Type": type }, await readFile(file));
}

function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < last) resolve(listen(server, port + 1, last));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

/**
 * 开始提供 `folder`；没有指定端口时从 3100 起找一个空闲的。返回地址和服务器。
 * `tls` 是 `{ cert, key }`（PEM 文本）；有它就用 https，证书写的是 localhost，地址也写 localhost。
 */
export async function serve(folder, port, tls) {
  const root = await realpath(folder);
  const handle = (request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls, handle) : createServer(handle);
  const used = await listen(server, port ?? FIRST_PORT, port ?? LAST_PORT);
  return { server, url: tls ? `https://localhost:${used}` : `http://127.0.0.1:${used}` };
}

/** 有显示器时用默认浏览器打开网址；打不开不算错，地址已经印在屏幕上。 */
export function openBrowser(url) {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    platform === "win32" ? ["cmd", "/c", "start", "", url] : [platform === "darwin" ? "open" : "xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const string = { type: "string" };
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { port: string, cert: string, key: string },
  });
  const dist = fileURLToPath(new URL("../dist", import.meta.url));
  const tls = values.cert && values.key && { cert: await readFile(values.cert), key: await readFile(values.key) };
  const { url } = await serve(positionals[0] ?? dist, values.port && Number(values.port), tls);
  console.log(url);
}
