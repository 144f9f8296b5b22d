import { FRAME } from "./page-url";

/** What the handshake tells the client about Excel and the document. */
export interface AppContextOptions {
  readonly locale: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: ReadonlyMap<string, string>;
  readonly documentUrl: string;
}

/** The answer to `getAppContextAsync`. */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  const requirements = JSON.stringify(options.requirements);
  return {
    _id: FRAME.control,
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.15407.10000",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: [...options.settings],
    _reason: "documentOpened",
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "1",
    _appInstanceId: FRAME.control,
    _clientWindowHeight: 800,
    _clientWindowWidth: 1200,
    _addinName: "Add-in",
    _appDomains: [],
    _requirementMatrix: requirements,
    _dialogRequirementMatrix: requirements,
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: 2,
  };
}
