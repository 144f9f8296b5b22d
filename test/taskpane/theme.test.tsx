import { act, renderHook } from "@testing-library/react";
import { useThemeName } from "../../src/taskpane/hooks/use-theme-name";
import { officeThemeName } from "../../src/taskpane/theme/office-theme";
import type { ThemeName } from "../../src/taskpane/theme/themes";

describe("Office's theme", () => {
  it.each([
    ["its own flag", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, "dark"],
    ["its own flag", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, "light"],
    ["a dark background", { bodyBackgroundColor: "#262626" }, "dark"],
    ["a light background", { bodyBackgroundColor: "#F3F3F3" }, "light"],
    ["the grey theme's background", { bodyBackgroundColor: "#666666" }, "dark"],
    ["nothing", {}, undefined],
    ["nothing it can read", { bodyBackgroundColor: "white" }, undefined],
  ] as const)("follows %s", (_what, colours, name) => {
    expect(officeThemeName(colours)).toBe(name);
  });

  it("is unknown where Office tells no colours", () => {
    expect(officeThemeName(undefined)).toBeUndefined();
  });
});

describe("the pane's theme", () => {
  function prefer(dark: boolean): void {
    window.matchMedia = (media) =>
      ({
        ...new EventTarget(),
        media,
        matches: dark,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList;
  }

  it("is what was chosen, whatever the system prefers", () => {
    prefer(true);
    expect(renderHook(() => useThemeName("light")).result.current).toBe("light");
  });

  it("is the system's preference where Office tells nothing", () => {
    prefer(true);
    expect(renderHook(() => useThemeName(() => undefined)).result.current).toBe("dark");
    prefer(false);
    expect(renderHook(() => useThemeName(undefined)).result.current).toBe("light");
  });

  it("is read again when the window gets the focus", () => {
    let office: ThemeName = "light";
    const choice = (): ThemeName => office;
    const { result } = renderHook(() => useThemeName(choice));
    office = "dark";
    expect(result.current).toBe("light");
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(result.current).toBe("dark");
  });
});
