import type * as UniverHost from "./univer-host";

/** Fetches the spreadsheet: a chunk of its own, because nothing else needs it. */
export function loadUniverHost(): Promise<typeof UniverHost> {
  return import(/* webpackChunkName: "univer" */ "./univer-host");
}
