import { createContext, useContext } from "react";
import { enUS } from "./en-us";
import { zhCN, type Dictionary } from "./zh-cn";

export type Language = "zh-CN" | "en-US";

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { "zh-CN": zhCN, "en-US": enUS };

/** The texts of a language. */
function textsFor(language: Language): Dictionary {
  return DICTIONARIES[language];
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
