import { refAddress, type CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";

interface CellListProps {
  readonly cells: readonly { readonly at: CellRef; readonly because: string }[];
  readonly title: (count: number) => string;
  readonly onShow: (ref: CellRef) => void;
}

/** As many as a person reads. */
const MOST = 100;

/** Cells, each with a reason; a click on one selects it. Nothing where there are none. */
export function CellList({ cells, title, onShow }: CellListProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  if (cells.length === 0) return null;
  return (
    <Disclosure summary={title(cells.length)} initiallyOpen>
      <ul className={shared.list}>
        {cells.slice(0, MOST).map(({ at, because }) => (
          <li key={refAddress(at)}>
            <button type="button" className={shared.link} onClick={() => onShow(at)}>
              {refAddress(at)}
            </button>
            <p className={shared.note}>{because}</p>
          </li>
        ))}
      </ul>
      {cells.length > MOST && <p className={shared.note}>{texts.usage.more(cells.length - MOST)}</p>}
    </Disclosure>
  );
}
