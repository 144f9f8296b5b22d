import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import type { Evidence, Role, Table } from "../../core/recognition/model";
import { columnName, type CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { roleWords } from "../locale/role-words";
import { confidenceLevel, headerCell, holdsMoney } from "../model/table-groups";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";
import { useTableCardStyles } from "./table-card.styles";

interface TableCardProps {
  readonly table: Table;
  readonly onShow: (ref: CellRef) => void;
}

/** One recognised table: what it is, how sure that is, what each column means, and why. */
export const TableCard = memo(function TableCard({ table, onShow }: TableCardProps) {
  const styles = useTableCardStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const unit = table.unit ?? (holdsMoney(table.kind) ? texts.recognition.unitMissing : undefined);
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <h3 className={shared.heading}>{table.sheet}</h3>
        <span className={styles.kind}>{texts.kinds[table.kind]}</span>
      </div>
      <div className={styles.facts}>
        {table.form !== undefined && <span>{texts.recognition.form(table.form)}</span>}
        {unit !== undefined && <span>{unit}</span>}
        <span>{table.year === undefined ? texts.recognition.yearMissing : texts.header.year(table.year)}</span>
        <span>{texts.recognition.rows(table.rows.length)}</span>
        <Confidence value={table.confidence} />
      </div>
      <div className={styles.chips} role="group" aria-label={texts.recognition.columns}>
        {table.columns.map((column) => {
          const letter = columnName(column.column);
          const role = roleWords(texts, column.role);
          return (
            <button
              key={column.column}
              type="button"
              className={styles.chip}
              title={texts.recognition.columnTitle(column.header)}
              onClick={() => onShow(headerCell(table, column))}
            >
              <span className={styles.letter}>{letter}</span>
              <span>{role}</span>
              <span className={shared.hidden}>{texts.recognition.columnAction}</span>
            </button>
          );
        })}
      </div>
      {table.why.length > 0 && (
        <Disclosure summary={texts.recognition.why}>
          <dl className={styles.evidence}>
            {table.why.map((evidence, index) => (
              <EvidenceLine key={index} evidence={evidence} />
            ))}
          </dl>
        </Disclosure>
      )}
    </li>
  );
});

function Confidence({ value }: { readonly value: number }) {
  const styles = useTableCardStyles();
  const texts = useTexts();
  const level = confidenceLevel(value);
  const words = texts.recognition.confidence(Math.round(value * 100), texts.recognition[level]);
  if (level !== "low") return <span>{words}</span>;
  return (
    <span className={styles.low}>
      <Warning16Regular aria-hidden />
      {words}
    </span>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const styles = useTableCardStyles();
  const texts = useTexts();
  return (
    <div>
      <dt className={styles.subject}>{subject(evidence)}</dt>
      <dd className={styles.because}>{evidence.because}</dd>
    </div>
  );

  function subject({ about, column }: Evidence): string {
    if (about === "kind" || about === "unit" || about === "year") return texts.about[about];
    const role: Role = about;
    const words = roleWords(texts, role);
    return column === undefined ? words : texts.about.column(columnName(column), words);
  }
}
