import { useId } from "react";
import type { FormulaScope } from "../../app/plain-formulas";
import { rectAddress } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { usePlainFormulasStyles } from "./plain-formulas.styles";

interface PlainScopesProps {
  readonly scopes: readonly FormulaScope[];
  readonly chosen: FormulaScope;
  readonly onChoose: (scope: FormulaScope) => void;
}

/** Which formulas are meant: those selected, of the sheet or of the workbook. */
export function PlainScopes({ scopes, chosen, onChoose }: PlainScopesProps) {
  const styles = usePlainFormulasStyles();
  const texts = useTexts().plain;
  const group = useId();
  const label = (scope: FormulaScope): string => {
    if (scope.kind === "workbook") return texts.scopes.workbook;
    return scope.kind === "sheet" ? texts.scopes.sheet(scope.sheet) : texts.scopes.selection(rectAddress(scope.range));
  };
  return (
    <fieldset className={styles.scopes}>
      <legend className={styles.legend}>{texts.scope}</legend>
      {scopes.map((scope) => (
        <label key={scope.kind} className={styles.scope}>
          <input type="radio" name={group} checked={scope.kind === chosen.kind} onChange={() => onChoose(scope)} />
          {label(scope)}
        </label>
      ))}
    </fieldset>
  );
}
