import { createContext, useContext } from "react";
import { zhCN, type Dictionary } from "./zh-cn";

export type Language = "zh-CN" | "en-US";

const LOADED = new Map<Language, Dictionary>([["zh-CN", zhCN]]);

/** Whether a language's texts are there; Chinese always is. */
export function hasTexts(language: Language): boolean {
  return LOADED.has(language);
}

/** Loads the texts of a language; rejects where its file cannot be reached. */
export async function loadTexts(language: Language): Promise<void> {
  if (language === "en-US" && !hasTexts(language)) LOADED.set(language, (await import("./en-us")).enUS);
}

/** The texts of a language, Chinese while they are not loaded. */
function textsFor(language: Language): Dictionary {
  return LOADED.get(language) ?? zhCN;
}

/**
 * The pane's language for a host's display language: Chinese where the host says nothing or any kind of Chinese.
 * @example languageOf("en-GB") // "en-US"
 */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag === "" || /^zh\b/i.test(tag) ? "zh-CN" : "en-US";
}

const LanguageContext = createContext<Language>("zh-CN");

/** Sets the language of everything below it. */
export const LanguageProvider = LanguageContext.Provider;

/** The pane's language. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of the pane's language. */
export function useTexts(): Dictionary {
  return textsFor(useLanguage());
}
