import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import type { OpenedFile } from "../../../src/ports";
import { canConvert, canOpenpyxl, convert, openpyxl, when } from "./checkers";
import { book } from "./parts";
import { plan } from "./plans";
import { rich } from "./user-books";

const open = (bytes: Uint8Array): OpenedFile => workbookFiles.open(bytes, "a.xlsx");

describe("other readers", () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    "a new workbook": workbookFiles.create(plan),
    "a workbook with our sheets": workbookFiles.save(open(book({ ...rich, macros: false })), { plan }),
  };
  const python = when(canOpenpyxl, "openpyxl");
  const office = when(canConvert, "LibreOffice");

  describe.each(Object.keys(files))("%s", (name) => {
    const bytes = files[name] ?? new Uint8Array();

    python.it(`opens in openpyxl with looks, links and page setup${python.note}`, () => {
      const script = `s=w['自评报告']
print(json.dumps([s['A1'].font.name,s['A1'].font.sz,s['A1'].font.b,s['A1'].alignment.horizontal,s['A2'].border.left.style,s['A2'].alignment.wrap_text,s['A2'].data_type,s['B2'].number_format,s['B2'].fill.fgColor.rgb,s['B2'].font.color.rgb,s['A2'].hyperlink.location,[str(m) for m in s.merged_cells.ranges],'$A$1:$B$3' in str(s.print_area),s.print_title_rows,s.page_setup.paperSize,s.freeze_panes,s.sheet_view.showGridLines,w['数据来源'].sheet_state,s.oddFooter.right.text,s.evenFooter.left.text,round(s.page_margins.top*72,1),s.row_dimensions[1].height,s.column_dimensions['C'].hidden]))`;
      expect(openpyxl(bytes, script)).toEqual([
        "方正小标宋简体",
        22,
        true,
        "center",
        "thin",
        true,
        "s",
        "0.00%",
        "FFFFF2CC",
        "FFC00000",
        "数据来源!B1",
        ["A1:B1"],
        true,
        "$1:$1",
        9,
        "A2",
        false,
        "hidden",
        "— &P —",
        "— &P —",
        104.9,
        36,
        true,
      ]);
    });

    office.it(
      `comes back from LibreOffice with the same values${office.note}`,
      () => {
        const values = (file: OpenedFile, sheet: string) =>
          file.workbook.sheets
            .find((candidate) => candidate.name === sheet)
            ?.rows.map((row) => row?.map((cell) => cell?.value));
        const after = open(convert(bytes, "xlsx", "xlsx"));
        expect(values(after, "数据来源")).toEqual([["执行数", 93.45]]);
        expect(values(after, "自评报告")?.slice(0, 2)).toEqual([
          ["整体支出绩效自评报告"],
          ['=1+1 不是公式 <b>&"', 0.9345],
        ]);
      },
      120_000,
    );
  });
});
