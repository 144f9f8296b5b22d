import { act, fireEvent, render, screen } from "@testing-library/react";
import { NotLoaded } from "../../src/taskpane/components/not-loaded";
import { useLoaded } from "../../src/taskpane/hooks/use-loaded";

/** A part of the program that the network gives or refuses, call by call. */
function network(...answers: readonly (string | Error)[]): { readonly load: () => Promise<string>; asked: number } {
  const part = {
    asked: 0,
    load: (): Promise<string> => {
      const answer = answers[part.asked] ?? "不该再问";
      part.asked += 1;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return part;
}

function Part({ load }: { readonly load: () => Promise<string> }) {
  const part = useLoaded(load);
  if (part.state === "loading") return <p>正在打开</p>;
  return part.state === "failed" ? <NotLoaded onRetry={part.retry} /> : <p>{part.value}</p>;
}

it("loads once, however often it is drawn", async () => {
  const part = network("设置");
  const { rerender } = render(<Part load={part.load} />);
  expect(screen.getByText("正在打开")).toBeTruthy();
  expect(await screen.findByText("设置")).toBeTruthy();
  rerender(<Part load={part.load} />);
  expect(part.asked).toBe(1);
});

it("says what happened when the network fails, and loads again on 重试 until it is there", async () => {
  const part = network(new Error("断了"), new Error("还是断的"), "设置");
  render(<Part load={part.load} />);
  expect((await screen.findByRole("alert")).textContent).toContain("没有下载下来，工作簿没有改动");
  const retry = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "重试" })));
  await retry();
  expect(screen.getByRole("alert")).toBeTruthy();
  await retry();
  expect(screen.getByText("设置")).toBeTruthy();
  expect(part.asked).toBe(3);
});
