import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request } from "node:http";
import { request as requestSecurely } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";

const script = path.join(__dirname, "..", "..", "scripts", "serve.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "serve-"));
const site = path.join(folder, "site");
let server: ChildProcess;
let address: URL;

async function start(...options: readonly string[]): Promise<readonly [ChildProcess, URL]> {
  const child = spawn(process.execPath, [script, site, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return [child, new URL(line.toString().trim())];
}

/** 给 localhost 现做一张证书；没有 openssl 的机器上没有。 */
function selfSigned(): { readonly cert: string; readonly key: string } | undefined {
  const [cert, key] = [path.join(folder, "localhost.crt"), path.join(folder, "localhost.key")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", key, "-out", cert, "-days", "2"];
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...files], { stdio: "pipe" });
    return { cert, key };
  } catch {
    return undefined;
  }
}
const certificate = selfSigned();

/** 原样发出请求路径：fetch 会先把 .. 化简掉。 */
async function get(pathname: string, method = "GET") {
  const sent = request({ host: address.hostname, port: address.port, path: pathname, method, agent: false });
  sent.end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

beforeAll(async () => {
  mkdirSync(path.join(site, "assets"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "秘密");
  mkdirSync(path.join(folder, "site-next"));
  writeFileSync(path.join(folder, "site-next", "secret.txt"), "秘密");
  writeFileSync(path.join(site, "workbench.html"), "<p>工作台</p>");
  writeFileSync(path.join(site, "assets", "进贤县.xlsx"), "PK");
  writeFileSync(path.join(site, "app.js"), "1");
  symlinkSync(path.join(folder, "secret.txt"), path.join(site, "link.txt"));
  [server, address] = await start();
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe("本机静态网页服务", () => {
  test("只在本机监听，首页转到工作台", async () => {
    expect(address.hostname).toBe("127.0.0.1");
    const home = await get("/");
    expect([home.status, home.headers.location]).toEqual([302, "/workbench.html"]);
  });

  test("类型写对，不缓存", async () => {
    const page = await get("/workbench.html?x=1");
    expect(page.body).toBe("<p>工作台</p>");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect((await get("/app.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  test("中文文件名", async () => {
    const sample = await get(`/assets/${encodeURIComponent("进贤县.xlsx")}`);
    expect([sample.status, sample.body]).toEqual([200, "PK"]);
    expect(sample.headers["content-type"]).toContain("spreadsheetml");
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/../site-next/secret.txt",
    "//../secret.txt",
    "/link.txt",
    "/%00",
    "/%E0%A4%A",
    "/assets",
    "/none.js",
  ])("目录之外的、不是文件的一律没有：%s", async (pathname) => {
    const answer = await get(pathname);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("秘密");
  });

  test("只答 GET 和 HEAD", async () => {
    expect((await get("/app.js", "POST")).status).toBe(405);
    const head = await get("/app.js", "HEAD");
    expect([head.status, head.body]).toEqual([200, ""]);
  });

  (certificate ? test : test.skip)("给出证书就用 https，只认得过这张证书的人连得上", async () => {
    const { cert = "", key = "" } = certificate ?? {};
    const [secure, url] = await start("--cert", cert, "--key", key);
    try {
      expect(url.protocol + url.hostname).toBe("https:localhost");
      const ask = (ca?: Buffer) =>
        requestSecurely({
          host: "127.0.0.1",
          servername: "localhost",
          port: url.port,
          path: "/app.js",
          ca,
          agent: false,
        }).end();
      const [response] = (await once(ask(readFileSync(cert)), "response")) as [IncomingMessage];
      expect(response.statusCode).toBe(200);
      response.resume();
      await expect(once(ask(), "response")).rejects.toThrow(/self-signed/);
    } finally {
      secure.kill();
    }
  });

  test("端口被占就用下一个", async () => {
    const [second, other] = await start();
    try {
      expect(Number(other.port)).toBeGreaterThan(Number(address.port));
    } finally {
      second.kill();
    }
  });
});
