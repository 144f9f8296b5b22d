/** The part of jsdom that the loader uses; jsdom 26 ships no types. */
declare module "jsdom" {
  import type { Context } from "node:vm";

  export class VirtualConsole {
    on(event: "jsdomError", listener: (error: Error) => void): this;
  }

  export class JSDOM {
    constructor(
      html: string,
      options: {
        readonly url: string;
        readonly runScripts: "outside-only";
        readonly pretendToBeVisual: boolean;
        readonly virtualConsole: VirtualConsole;
      },
    );
    readonly window: Window & typeof globalThis;
    getInternalVMContext(): Context;
  }
}
