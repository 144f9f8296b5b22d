import { createExportTask } from "../app/export-task";
import { createSession } from "../app/create-session";
import { createPlainTask } from "../app/plain-task";
import { createWorkbookAnswers } from "../app/workbook-answers";
import { associateCommands, type CommandTargets } from "../commands/index";
import { exporter } from "../export/exporter";
import { provideWorkbookAnswers } from "../functions/workbook-answers";
import { createExcelHost } from "../hosts/excel/excel-host";
import { selectedRange } from "../hosts/excel/selected-range";
import { languageOf } from "./locale/texts";
import { browserOutlet } from "./model/export-outlet";
import { obstacleOf } from "./model/obstacle";
import { mountPane, mountUnsupported } from "./mount";
import { officeThemeName } from "./theme/office-theme";

/** The page's own landmark, as high as the window. */
function paneElement(): HTMLElement {
  const main = document.createElement("main");
  main.style.height = "100vh";
  (document.getElementById("root") ?? document.body).replaceChildren(main);
  return main;
}

/** Opens the workbook and shows the pane; nothing is opened where this Excel lacks what the add-in needs. */
async function start(): Promise<CommandTargets | undefined> {
  const office = typeof Office !== "undefined";
  const info = office ? await Office.onReady() : undefined;
  const obstacle = obstacleOf({
    office,
    excel: office && info?.host === Office.HostType.Excel,
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
  });
  const language = languageOf(office ? Office.context?.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  if (obstacle) {
    mountUnsupported(paneElement(), obstacle, { language });
    return undefined;
  }
  const host = createExcelHost(Excel);
  const session = createSession(host);
  provideWorkbookAnswers(createWorkbookAnswers(session, host));
  const plain = createPlainTask(host, () => selectedRange(Excel));
  const outlet = browserOutlet(() =>
    Office.context.ui.openBrowserWindow(new URL("workbench.html", location.href).href),
  );
  const exports = createExportTask(session, exporter, outlet);
  mountPane(paneElement(), session, {
    language,
    plain,
    exports,
    readReport: async (name, bytes) =>
      (await import("../hosts/file/report/read-report-file")).readReportFile(name, bytes),
    theme: () => officeThemeName(Office.context.officeTheme),
  });
  return { session, plain };
}

const opened = start();
if (typeof Office !== "undefined") associateCommands(opened);
