import { mergeClasses } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import { answerChoices, KIND_NAMES, roleName } from "../../core/recognition/answer-words";
import type { AnswerAbout } from "../../core/recognition/answers";
import type { Evidence, OtherColumn, Role, Table } from "../../core/recognition/model";
import { columnName, type CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { roleWords } from "../locale/role-words";
import { confidenceLevel, headerCell, holdsMoney } from "../model/table-groups";
import { Correction } from "./correction";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";
import { useTableCardStyles } from "./table-card.styles";

interface TableCardProps {
  readonly table: Table;
  /** Corrects what was understood. */
  readonly onAnswer: (about: AnswerAbout, key: string, value: string) => void;
  readonly onShow: (ref: CellRef) => void;
}

/** One recognised table: what it is, how sure that is, what each column means, and why; each can be corrected. */
export const TableCard = memo(function TableCard({ table, onAnswer, onShow }: TableCardProps) {
  const styles = useTableCardStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { correct } = texts.recognition;
  const money = holdsMoney(table.kind);
  const unit = table.unit ?? (money ? texts.recognition.unitMissing : undefined);
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <h3 className={shared.heading}>{table.sheet}</h3>
        <span className={styles.kind}>{texts.kinds[table.kind]}</span>
        <Correction
          label={correct.kind}
          choices={answerChoices("kind")}
          value={KIND_NAMES[table.kind]}
          onChoose={(kind) => onAnswer("kind", table.key, kind)}
        />
      </div>
      <div className={styles.facts}>
        {table.form !== undefined && <span>{texts.recognition.form(table.form)}</span>}
        {unit !== undefined && <span>{unit}</span>}
        {money && (
          <Correction
            label={correct.unit}
            choices={answerChoices("unit")}
            value={table.unit}
            onChoose={(chosen) => onAnswer("unit", table.key, chosen)}
          />
        )}
        <span>{table.year === undefined ? texts.recognition.yearMissing : texts.header.year(table.year)}</span>
        <span>{texts.recognition.rows(table.rows.length)}</span>
        <Confidence value={table.confidence} />
      </div>
      <div className={styles.chips} role="group" aria-label={texts.recognition.columns}>
        {table.columns.map((column) => (
          <ColumnChip
            key={column.column}
            table={table}
            column={column}
            words={roleWords(texts, column.role)}
            value={roleName(table.kind, column.role)}
            onAnswer={onAnswer}
            onShow={onShow}
          />
        ))}
        {table.others.map((column) => (
          <ColumnChip
            key={`other${String(column.column)}`}
            table={table}
            column={column}
            words={texts.recognition.unused(column.header)}
            value={undefined}
            onAnswer={onAnswer}
            onShow={onShow}
          />
        ))}
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

interface ColumnChipProps extends TableCardProps {
  readonly column: OtherColumn;
  readonly words: string;
  /** The role as an answer names it; absent for a column without one. */
  readonly value: string | undefined;
}

/** A column: a click selects its header in the sheet, the pencil corrects what it means. */
function ColumnChip({ table, column, words, value, onAnswer, onShow }: ColumnChipProps) {
  const styles = useTableCardStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const letter = columnName(column.column);
  const choices = answerChoices("role", table.kind);
  return (
    <span className={mergeClasses(styles.chip, value === undefined && styles.unused)}>
      <button
        type="button"
        className={styles.column}
        title={texts.recognition.columnTitle(column.header)}
        onClick={() => onShow(headerCell(table, column))}
      >
        <span className={styles.letter}>{letter}</span>
        <span>{words}</span>
        <span className={shared.hidden}>{texts.recognition.columnAction}</span>
      </button>
      {choices.length > 0 && (
        <Correction
          label={texts.recognition.correct.role(letter)}
          choices={choices}
          value={value}
          onChoose={(role) => onAnswer("role", column.key, role)}
        />
      )}
    </span>
  );
}

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
