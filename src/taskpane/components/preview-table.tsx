import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { PreviewTable as Table } from "../model/preview";
import { usePreviewStyles } from "./preview-table.styles";

/** A table of the report as it will be written. */
export const PreviewTable = memo(function PreviewTable({ table }: { readonly table: Table }) {
  const styles = usePreviewStyles();
  const { layout, rows } = table;
  return (
    <div className={styles.frame} tabIndex={0} role="group">
      <table className={styles.table}>
        <tbody>
          {rows.map(({ head, cells }, row) => (
            <tr key={row}>
              {layout.widths.map((_, column) =>
                head ? (
                  <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                    {cells[column]}
                  </th>
                ) : (
                  <td key={column} className={mergeClasses(styles.cell, styles[layout.align[column] ?? "left"])}>
                    {cells[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
