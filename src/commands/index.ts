import type { PlainTask } from "../app/plain-task";
import type { Session } from "../app/session";

/** What the ribbon's commands work on. */
export interface CommandTargets {
  readonly session: Session;
  readonly plain: PlainTask;
}

/** A ribbon button completes its event; a keyboard shortcut has none. */
type CommandEvent = Partial<Office.AddinCommands.Event> | null | undefined;

/** Waits until the workbook was read for the first time: a button may be what started the add-in. */
function firstReading(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.state.phase === "reading") return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });
}

async function generate({ session }: CommandTargets): Promise<void> {
  await firstReading(session);
  if (session.state.phase === "failed") await session.refresh();
  await session.generate();
}

type Command = (targets: CommandTargets) => Promise<unknown>;

/** The commands by the names in the manifest and in shortcuts.json. */
const COMMANDS: Readonly<Record<string, Command>> = {
  showPane: () => Promise.resolve(),
  generateReport: generate,
  toPlainFormulas: ({ plain }) => plain.ask("plain"),
  toPerfFormulas: ({ plain }) => plain.ask("perf"),
};

/**
 * Connects the ribbon's buttons and the keyboard shortcuts. Must be called before Office is ready, since a button that
 * starts the add-in is answered right then. `opened` resolves to nothing where this Excel lacks what the add-in needs.
 *
 * Every command shows the pane, which holds progress, result and failure; the work neither waits for that nor fails
 * with it, and what the pane could not show then, it shows when it is opened next.
 */
export function associateCommands(opened: Promise<CommandTargets | undefined>): void {
  const execute = async (run: Command, event: CommandEvent): Promise<void> => {
    try {
      const targets = await opened;
      const shown = Office.addin.showAsTaskpane().catch(() => undefined);
      await (targets ? run(targets) : shown);
    } finally {
      event?.completed?.();
    }
  };
  for (const [name, run] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event?: CommandEvent) => void execute(run, event));
  }
}
