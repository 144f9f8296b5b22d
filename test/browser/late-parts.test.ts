import { obstacle, openStage, type Stage } from "./workbench-page";

if (obstacle !== undefined) console.warn(`晚加载部分的浏览器测试跳过：${obstacle}`);
const scenario = obstacle === undefined ? test : test.skip;

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  if (obstacle === undefined) stage = await openStage();
});
afterAll(async () => {
  if (obstacle === undefined) await stage.close();
});

/** The parts of the pane that are fetched late; the spreadsheet itself is not among them. */
const LATE = /\/lazy\/(?!univer)/;

scenario(
  "a part that the network lost is fetched again on 重试: the settings, the scores and what they write",
  async () => {
    const page = await stage.browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
    let lost = 0;
    await page.route(LATE, (route) => {
      lost += 1;
      return route.abort();
    });
    await page.goto(stage.url);
    const pane = page.locator("#pane");
    await pane.getByRole("tab", { name: /^设置/ }).click({ timeout: 30_000 });
    const alert = pane.getByRole("alert").filter({ hasText: "没有下载下来，工作簿没有改动" });
    await alert.waitFor();
    expect(lost).toBeGreaterThan(0);
    await alert.getByRole("button", { name: "重试" }).click();
    await alert.waitFor();

    await page.unroute(LATE);
    await alert.getByRole("button", { name: "重试" }).click();
    await pane.getByRole("heading", { name: "评分规则" }).waitFor();
    expect(await alert.count()).toBe(0);

    // The scores of the first tab were lost as well; they come when the tab is opened again.
    await pane.getByRole("tab", { name: /^关键数字/ }).click();
    expect(await alert.count()).toBe(0);
    await page.close();
  },
);

scenario("a command whose program did not arrive says so, leaves the workbook alone and works on 重试", async () => {
  const page = await stage.browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  await page.route(LATE, (route) => route.abort());
  await page.goto(stage.url);
  const pane = page.locator("#pane");
  await pane.getByRole("button", { name: "生成自评表" }).click({ timeout: 30_000 });
  const notice = pane.getByText("这一步要用的程序没有下载下来，工作簿没有改动");
  await notice.first().waitFor();
  await page.unroute(LATE);
  await pane.getByRole("button", { name: "重试" }).first().click();
  await pane
    .getByText(/已写入/)
    .first()
    .waitFor();
  await page.close();
});
