import { mergeClasses } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { useRef, useState } from "react";
import type { OutlineRow } from "../../core/narrative/outline-choice";
import { useSettingsTexts } from "../locale/settings-texts";
import { canMove, type Rows } from "../model/outline-edits";
import { useSettingsStyles } from "../views/settings.styles";
import { SectionEditor } from "./section-editor";
import { useSharedStyles } from "./shared.styles";

interface OutlineItemProps {
  readonly rows: Rows;
  readonly index: number;
  readonly onMove: (direction: "up" | "down") => void;
  readonly onChange: (change: Partial<Pick<OutlineRow, "heading" | "used" | "own">>) => void;
  /** Adds a section of the user's behind this one. */
  readonly onAdd: (heading: string, own: string) => void;
  readonly onRemove: () => void;
}

const ICONS = { up: ArrowUp16Regular, down: ArrowDown16Regular } as const;

/** One section of the outline: used or not, its place among its neighbours, its heading and the user's own text. */
export function OutlineItem({ rows, index, onMove, onChange, onAdd, onRemove }: OutlineItemProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().outline;
  const [open, setOpen] = useState<"edit" | "add">();
  const pencil = useRef<HTMLButtonElement>(null);
  const row = rows[index];
  if (!row) return null;
  const { level, heading, used, own, id } = row;
  const close = (): void => {
    setOpen(undefined);
    pencil.current?.focus();
  };
  const toggle = (what: "edit" | "add"): void => setOpen(open === what ? undefined : what);
  return (
    <li
      data-row={index}
      className={mergeClasses(styles.row, level === 2 && styles.level2, level === 3 && styles.level3)}
    >
      <div className={styles.rowLine}>
        <label className={mergeClasses(shared.choice, styles.heading)}>
          <input
            type="checkbox"
            checked={used}
            aria-label={texts.used(heading)}
            onChange={() => onChange({ used: !used })}
          />
          <span>
            <span className={used ? undefined : styles.unused}>{heading}</span>
            {id === "" && <span className={styles.badge}>{texts.added}</span>}
            {id !== "" && own !== undefined && <span className={styles.badge}>{texts.own}</span>}
          </span>
        </label>
        {(["up", "down"] as const).map((direction) => {
          const Icon = ICONS[direction];
          const can = canMove(rows, index, direction);
          return (
            <button
              key={direction}
              type="button"
              data-move={direction}
              className={shared.icon}
              aria-label={texts[direction](heading)}
              aria-disabled={!can}
              onClick={can ? () => onMove(direction) : undefined}
            >
              <Icon aria-hidden />
            </button>
          );
        })}
        <button
          ref={pencil}
          type="button"
          className={shared.icon}
          aria-label={texts.edit(heading)}
          aria-expanded={open === "edit"}
          onClick={() => toggle("edit")}
        >
          <Edit16Regular aria-hidden />
        </button>
      </div>
      {open === "edit" && (
        <>
          <SectionEditor
            name={texts.edit(heading)}
            heading={heading}
            own={own}
            onSave={(words, text) => {
              close();
              onChange({ heading: words, own: text });
            }}
            onCancel={close}
            onRemove={id === "" ? onRemove : undefined}
          />
          <button type="button" className={shared.link} onClick={() => setOpen("add")}>
            <Add16Regular aria-hidden />
            {texts.addBelow}
          </button>
        </>
      )}
      {open === "add" && (
        <SectionEditor
          name={texts.newHeading}
          onSave={(words, text) => {
            close();
            onAdd(words, text);
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}
