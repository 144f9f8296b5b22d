import { Button } from "@fluentui/react-components";
import { useCallback, useId, useSyncExternalStore, type ReactNode } from "react";
import type { PlainDirection, PlainState, PlainTask } from "../../app/plain-task";
import type { CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { CellList } from "./cell-list";
import { usePlainFormulasStyles } from "./plain-formulas.styles";
import { PlainScopes } from "./plain-scopes";
import { useSharedStyles } from "./shared.styles";

interface PlainFormulasProps {
  readonly task: PlainTask;
  readonly onShow: (ref: CellRef) => void;
}

/** 普通公式: what it would do, the choice of where, and what came of it. Nothing while nobody asked for it. */
export function PlainFormulas({ task, onShow }: PlainFormulasProps) {
  const state = useSyncExternalStore(
    useCallback((listener) => task.subscribe(listener), [task]),
    () => task.state,
  );
  const shared = useSharedStyles();
  const texts = useTexts().plain;
  return (
    <>
      <div role="status" aria-live="polite" className={shared.hidden}>
        {state.stage === "failed" ? "" : sentence(state, texts)}
      </div>
      <div role="alert" aria-live="assertive" className={shared.hidden}>
        {state.stage === "failed" ? state.failure.message : ""}
      </div>
      {state.stage !== "idle" && <Panel state={state} task={task} onShow={onShow} />}
    </>
  );
}

type Shown = Exclude<PlainState, { stage: "idle" }>;
type Texts = ReturnType<typeof useTexts>["plain"];

function directionOf(state: Shown): PlainDirection {
  if (state.stage === "converted") return "plain";
  return state.stage === "restored" ? "perf" : state.direction;
}

/** The state in one sentence. */
function sentence(state: PlainState, texts: Texts): string {
  switch (state.stage) {
    case "idle":
      return "";
    case "busy":
      return texts.busy;
    case "asking": {
      if (!state.plan) return texts.about[state.direction];
      const formulas = state.plan.replacements.filter(({ formula }) => formula !== undefined).length;
      const empty = state.plan.replacements.length + state.plan.skipped.length === 0;
      return empty ? texts.none : texts.planned(formulas);
    }
    case "converted": {
      const values = state.outcome.replaced.filter(({ formula }) => formula === undefined).length;
      return texts.converted(state.outcome.replaced.length - values, values);
    }
    case "restored": {
      const { restored, missing } = state.outcome;
      return restored.length + missing.length === 0 ? texts.nothing : texts.restored(restored.length);
    }
    case "failed":
      return state.failure.message;
  }
}

function Panel({ state, task, onShow }: PlainFormulasProps & { readonly state: Shown }) {
  const styles = usePlainFormulasStyles();
  const shared = useSharedStyles();
  const texts = useTexts().plain;
  const title = useId();
  const direction = directionOf(state);
  return (
    <section className={styles.root} aria-labelledby={title} aria-busy={state.stage === "busy"}>
      <div className={styles.title}>
        <h2 id={title} className={shared.heading}>
          {texts.title[direction]}
        </h2>
      </div>
      {state.stage === "asking" && state.plan && <p className={shared.note}>{texts.about.plain}</p>}
      {state.stage === "asking" && (
        <PlainScopes scopes={state.scopes} chosen={state.scope} onChoose={(scope) => task.choose(scope)} />
      )}
      <p className={state.stage === "failed" ? styles.failure : styles.found}>{sentence(state, texts)}</p>
      <Lists state={state} texts={texts} onShow={onShow} />
      <div className={styles.buttons}>{buttons(state, task, texts)}</div>
    </section>
  );
}

/** The cells that a person should look at, with the reason for each. */
function Lists({ state, texts, onShow }: Pick<PlainFormulasProps, "onShow"> & { state: Shown; texts: Texts }) {
  if (state.stage === "restored")
    return <CellList cells={state.outcome.missing} title={texts.missing} onShow={onShow} />;
  const made = state.stage === "converted" ? state.outcome : state.stage === "asking" ? state.plan : undefined;
  if (!made) return null;
  const replaced = "replaced" in made ? made.replaced : made.replacements;
  const values = replaced.flatMap(({ at, formula, because = "" }) => (formula === undefined ? [{ at, because }] : []));
  return (
    <>
      <CellList cells={values} title={texts.values} onShow={onShow} />
      <CellList cells={made.skipped} title={texts.skipped} onShow={onShow} />
    </>
  );
}

function buttons(state: Shown, task: PlainTask, texts: Texts): ReactNode {
  switch (state.stage) {
    case "busy":
      return null;
    case "asking":
      return (
        <>
          {(!state.plan || state.plan.replacements.length > 0) && (
            <Button size="small" appearance="primary" onClick={() => void task.run()}>
              {texts.run[state.direction]}
            </Button>
          )}
          <Button size="small" onClick={() => task.dismiss()}>
            {texts.cancel}
          </Button>
        </>
      );
    case "failed":
      return (
        <>
          <Button size="small" appearance="primary" onClick={() => void task.ask(state.direction)}>
            {texts.retry}
          </Button>
          <Button size="small" onClick={() => task.dismiss()}>
            {texts.close}
          </Button>
        </>
      );
    default:
      return (
        <Button size="small" onClick={() => task.dismiss()}>
          {texts.close}
        </Button>
      );
  }
}
