import { cells, only, outline, read, row } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;

describe("部门决算表", () => {
  it("reads income and expense beside each other, with 行次 and 栏次", () => {
    const reading = read(
      sheet(
        "1",
        [
          ["收入支出决算总表"],
          [_, _, _, _, _, "公开01表"],
          ["部门：某县卫生院", _, _, _, _, "金额单位：元"],
          ["收入", _, _, "支出"],
          ["项目", "行次", "金额", "项目(按功能分类)", "行次", "金额"],
          ["栏次", _, "1", "栏次", _, "2"],
          ["一、一般公共预算财政拨款收入", 1, "11,122,315.04", "一、一般公共服务支出", 31],
          ["五、事业收入", 5, "13,628,965.89", "八、社会保障和就业支出", 38, "697,723.84"],
          [_, 6, _, "九、卫生健康支出", 39, "25,037,565.22"],
          ["本年收入合计", 27, "24,751,280.93", "本年支出合计", _, "25,735,289.06"],
          ["注：本表反映部门本年度的总收支。"],
        ],
        { merges: "A1:F1 A4:C4 D4:F4 A11:F11" },
      ),
    );
    const table = only(reading, "finalAccounts");
    expect(table).toMatchObject({ form: "收入支出决算总表", unit: "元" });
    expect(table.rows.filter(({ side }) => side === "income").map(({ label }) => label)).toEqual([
      "一、一般公共预算财政拨款收入",
      "五、事业收入",
      "本年收入合计",
    ]);
    expect(cells(table, "八、社会保障和就业支出")).toBe("item:D8 executed:F8");
    expect(row(table, "本年支出合计")).toMatchObject({ rowRole: "total", side: "expense" });
    expect(reading.facts.unitName).toBe("某县卫生院");
  });

  it("follows codes in one column", () => {
    const table = only(
      read(
        sheet(
          "3",
          [
            ["2023年度支出决算表"],
            ["单位：万元"],
            ["项目", _, "本年支出合计", "基本支出", "项目支出", "经营支出"],
            ["功能分类科目编码", "科目名称"],
            ["合计", _, 120, 100, 20],
            ["208", "社会保障和就业支出", 20, 20, 0],
            ["20805", "行政事业单位养老支出", 20, 20, 0],
            ["2080501", "行政单位离退休", 20, 20, 0],
            ["212", "城乡社区支出", 100, 80, 20],
          ],
          { merges: "A3:B3 C3:C4 D3:D4 E3:E4 F3:F4 A5:B5" },
        ),
      ),
      "finalAccounts",
    );
    expect(table.form).toBe("支出决算表");
    expect(outline(table)).toEqual([
      "合计",
      "社会保障和就业支出",
      "  行政事业单位养老支出",
      "    行政单位离退休",
      "城乡社区支出",
    ]);
    expect(cells(table, "行政单位离退休")).toBe("code:A8 item:B8 executed:C8 basic:D8 project:E8 amount:经营支出:F8");
    expect(cells(table, "合计")).toBe("item:A5 executed:C5 basic:D5 project:E5 amount:经营支出:F5");
  });

  it("follows codes in 类, 款 and 项 columns", () => {
    const table = only(
      read(
        sheet(
          "5",
          [
            ["一般公共预算财政拨款支出决算表"],
            ["部门：某县财政局", _, _, _, _, _, "金额单位：万元"],
            ["项目", _, _, _, "本年支出"],
            ["功能分类科目编码", _, _, "科目名称", "小计", "基本支出", "项目支出"],
            ["类", "款", "项"],
            ["栏次", _, _, _, 1, 2, 3],
            ["合计", _, _, _, 120, 100, 20],
            ["201", _, _, "一般公共服务支出", 120, 100, 20],
            ["201", "06", _, "财政事务", 120, 100, 20],
            ["201", "06", "01", "行政运行", 100, 100, 0],
          ],
          { merges: "A3:D3 A4:C4 D4:D5 E3:G3 E4:E5 F4:F5 G4:G5 A6:D6 A7:D7" },
        ),
      ),
      "finalAccounts",
    );
    expect(outline(table)).toEqual(["合计", "一般公共服务支出", "  财政事务", "    行政运行"]);
    expect(cells(table, "行政运行")).toBe("code:C10 item:D10 executed:E10 basic:F10 project:G10");
  });

  it("reads the amounts by source on the expense side of 财政拨款收入支出决算总表", () => {
    const table = only(
      read(
        sheet(
          "4",
          [
            ["财政拨款收入支出决算总表"],
            ["单位：万元"],
            ["收 入", _, "支 出"],
            ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
            ["一、一般公共预算财政拨款", 100, "一、一般公共服务支出", 90, 90, 0],
            ["年初财政拨款结转和结余", 0, "年末财政拨款结转和结余", 10, 10, 0],
            ["一、一般公共预算财政拨款", 0],
            ["总计", 100, "总计", 100, 100, 0],
          ],
          { merges: "A3:B3 C3:F3" },
        ),
      ),
      "finalAccounts",
    );
    expect(cells(table, "一、一般公共服务支出")).toBe(
      "item:C5 executed:D5 amount:一般公共预算财政拨款:E5 amount:政府性基金预算财政拨款:F5",
    );
    const again = table.rows.filter(({ label }) => label === "一、一般公共预算财政拨款");
    expect(again.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it.each([
    [
      "items over amounts",
      [
        ["合计", _, "因公出国（境）费", _, "公务接待费", _],
        ["预算数", "决算数", "预算数", "决算数", "预算数", "决算数"],
        [9, 8, 0, 0, 9, 8],
      ],
      "A3:B3 C3:D3 E3:F3",
      "item:E3 initial:E5 executed:F5",
    ],
    [
      "amounts over items",
      [
        ["预算数", _, _, "决算数", _, _],
        ["合计", "因公出国（境）费", "公务接待费", "合计", "因公出国（境）费", "公务接待费"],
        [9, 0, 9, 8, 0, 8],
      ],
      "A3:C3 D3:F3",
      "item:C4 initial:C5 executed:F5",
    ],
  ])("turns the 三公 form with %s into rows", (_name, rows, merges, expected) => {
    const table = only(
      read(sheet("7", [["财政拨款“三公”经费支出决算表"], ["单位：万元"], ...rows], { merges })),
      "finalAccounts",
    );
    expect(outline(table)).toEqual(["合计", "因公出国（境）费", "公务接待费"]);
    expect(cells(table, "公务接待费")).toBe(expected);
  });

  it("joins the three rows of its header as well where the merges were lost", () => {
    const rows = [
      ["财政拨款“三公”经费支出决算表"],
      ["单位：万元"],
      ["合计", _, "公务用车购置及运行维护费", _, _, _, "公务接待费"],
      [_, _, "小计", _, "公务用车购置费"],
      ["预算数", "决算数", "预算数", "决算数", "预算数", "决算数", "预算数", "决算数"],
      [9, 8, 5, 5, 2, 1, 4, 3],
    ];
    const table = only(read(sheet("7", rows)), "finalAccounts");
    expect(outline(table).map((name) => name.trim())).toEqual([
      "合计",
      "公务用车购置及运行维护费",
      "公务用车购置费",
      "公务接待费",
    ]);
    expect(cells(table, "公务用车购置费")).toBe("item:E4 initial:E6 executed:F6");
    expect(cells(table, "公务接待费")).toBe("item:G3 initial:G6 executed:H6");
  });

  it("keeps an empty form as a table without rows", () => {
    const reading = read(
      sheet(
        "8",
        [
          ["政府性基金预算财政拨款收入支出决算表"],
          ["编制单位：某局", _, _, "2023年度", _, "单位：万元"],
          ["项目", _, "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
          ["功能分类科目编码", "科目名称"],
          ["合计"],
          ["说明：本年度没有政府性基金预算收支，故本表无数据。"],
        ],
        { merges: "A3:B3 C3:C4 D3:D4 E3:E4 F3:F4 A5:B5 A6:F6" },
      ),
    );
    expect(only(reading, "finalAccounts").rows).toEqual([]);
    expect(reading.questions).toEqual([]);
  });

  it("asks about amounts without a title", () => {
    const reading = read(
      sheet("表", [
        ["项目", "金额"],
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ]),
    );
    expect(reading.tables).toEqual([]);
    expect(reading.questions.map(({ about }) => about)).toEqual(["kind"]);
    expect(reading.unread).toHaveLength(1);
  });
});
