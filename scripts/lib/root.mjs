import path from "node:path";

/** 项目的根目录。 */
export const ROOT = path.join(import.meta.dirname, "..", "..");
