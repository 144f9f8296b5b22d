import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const isPattern = (path: string): boolean => /[*?]/.test(basename(path));

/** Whether a command line names more than one workbook: several paths, or a pattern that the shell left as it is. */
export function namesSeveral(paths: readonly string[]): boolean {
  return paths.length > 1 || paths.some(isPattern);
}

function matcher(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "iu");
}

/**
 * The workbooks that a command line names, `*` and `?` in file names resolved as a shell would: hidden files and the
 * lock files that Excel leaves (`~$…`) are not among them. A pattern that nothing matches stays as it is.
 */
export async function expandBooks(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!isPattern(path)) return basename(path).startsWith("~$") ? [] : [path];
      const names = await readdir(dirname(path)).catch(() => []);
      const wanted = matcher(basename(path));
      const matching = names.filter((name) => wanted.test(name) && !/^(\.|~\$)/.test(name)).sort();
      return matching.length > 0 ? matching.map((name) => join(dirname(path), name)) : [path];
    }),
  );
  return found.flat();
}
