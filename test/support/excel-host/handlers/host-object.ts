import type { Rect } from "../../../../src/core/workbook/address";
import type { ChartModel, SeriesModel } from "../model/chart-model";
import type { PageKind } from "../model/page-model";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { NameModel, WorkbookModel } from "../model/workbook-model";

/** Cells of one sheet. */
export interface Cells {
  readonly sheet: SheetModel;
  readonly area: Rect;
}

export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

/** A part of a chart or of one of its series; `path` names it below, such as `Title` or `Axes.ValueAxis`. */
export interface ChartPart {
  readonly chart: ChartModel;
  readonly series?: SeriesModel;
  readonly path: string;
}

/** The state behind each class of proxy; a class that is missing here is not implemented. */
export interface ObjectStates {
  readonly Workbook: object;
  readonly Application: object;
  readonly WorkbookProtection: object;
  readonly WorksheetCollection: object;
  readonly Worksheet: { readonly sheet: SheetModel };
  readonly WorksheetProtection: { readonly sheet: SheetModel };
  readonly WorksheetFreezePanes: { readonly sheet: SheetModel };
  readonly PageLayout: { readonly sheet: SheetModel };
  readonly HeaderFooterGroup: { readonly sheet: SheetModel };
  readonly HeaderFooter: { readonly sheet: SheetModel; readonly page: PageKind };
  readonly Range: Cells;
  readonly RangeAreas: { readonly areas: readonly Cells[] };
  readonly RangeCollection: { readonly areas: readonly Cells[] };
  readonly RangeFormat: Cells;
  readonly RangeFont: Cells;
  readonly RangeFill: Cells;
  readonly FormatProtection: Cells;
  readonly RangeBorderCollection: Cells;
  readonly RangeBorder: Cells & { readonly side: BorderSide };
  readonly NamedItemCollection: { readonly scope?: SheetModel };
  readonly NamedItem: { readonly entry: NameModel };
  readonly AutoFilter: { readonly sheet: SheetModel };
  readonly TableCollection: { readonly scope?: SheetModel };
  readonly TableScopedCollection: { readonly tables: readonly TableModel[] };
  readonly Table: { readonly table: TableModel };
  readonly TableColumnCollection: { readonly table: TableModel };
  readonly TableColumn: { readonly table: TableModel; readonly index: number };
  readonly TableRowCollection: { readonly table: TableModel };
  readonly TableRow: { readonly table: TableModel; readonly index: number };
  readonly ChartCollection: { readonly sheet: SheetModel };
  readonly Chart: { readonly chart: ChartModel };
  readonly ChartTitle: ChartPart;
  readonly ChartTitleFormat: ChartPart;
  readonly ChartFont: ChartPart;
  readonly ChartLegend: ChartPart;
  readonly ChartAxes: ChartPart;
  readonly ChartAxis: ChartPart;
  readonly ChartAxisFormat: ChartPart;
  readonly ChartAxisTitle: ChartPart;
  readonly ChartDataLabels: ChartPart;
  readonly ChartDataLabelFormat: ChartPart;
  readonly ChartSeriesFormat: ChartPart;
  readonly ChartFill: ChartPart;
  readonly ChartLineFormat: ChartPart;
  readonly ChartSeriesCollection: { readonly chart: ChartModel };
  readonly ChartSeries: { readonly chart: ChartModel; readonly index: number };
  readonly PageBreakCollection: { readonly sheet: SheetModel };
  readonly PageBreak: { readonly sheet: SheetModel; readonly row: number };
  readonly RangeView: Cells & { readonly rows: readonly number[]; readonly index?: number };
  readonly RangeViewCollection: Cells & { readonly rows: readonly number[] };
  readonly SettingCollection: object;
  readonly Setting: { readonly key: string };
  readonly Runtime: object;
  readonly CultureInfo: object;
  readonly CustomFunctions: object;
  readonly AddinInternalService: object;
  readonly AppRuntimeService: object;
}

export type ClassName = keyof ObjectStates;

/** One object of the workbook as the client addresses it. */
export type HostObject<C extends ClassName = ClassName> = { [K in C]: { readonly type: K } & ObjectStates[K] }[C];

/** Tells whether the result of a call is an object rather than a value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Who makes a change: the add-in, the user at the screen, or somebody who has the workbook open elsewhere. */
export type Actor = "addin" | "user" | "coauthor";

/** What handlers work on. */
export interface HostContext {
  readonly model: WorkbookModel;
  readonly actor: Actor;
  /** Queues an event for after the request. */
  readonly raise: (event: HostEvent) => void;
  /** Brings calculated values up to date before they are read. */
  readonly calculate: () => void;
  /** Takes what the add-in's custom functions returned. */
  readonly functionResults: (results: readonly unknown[]) => void;
}

/** An event; `name` is the property of the collection `owner` that listens to it. */
export interface HostEvent {
  readonly owner: "WorksheetCollection" | "TableCollection" | "ChartCollection" | "Workbook";
  readonly name: string;
  /** Ids of the objects that tell it, or `Workbook`. */
  readonly targets: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface PropertyHandler<T> {
  readonly get: (target: T, context: HostContext) => unknown;
  readonly set?: (target: T, value: unknown, context: HostContext) => void;
}

/** What one class can do. Members absent here fail as not implemented. Names are those of the protocol. */
export interface ClassHandler<C extends ClassName> {
  readonly properties?: Readonly<Record<string, PropertyHandler<HostObject<C>>>>;
  readonly navigation?: Readonly<Record<string, (target: HostObject<C>, context: HostContext) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: HostObject<C>, args: readonly unknown[], context: HostContext) => unknown>
  >;
  /** Events that this host raises; listening to any other fails as not implemented. */
  readonly events?: readonly string[];
  /** The items of a collection. */
  readonly items?: (target: HostObject<C>, context: HostContext) => readonly HostObject[];
  /** One item of a collection by key or index, `null` where there is none. */
  readonly item?: (target: HostObject<C>, key: unknown, context: HostContext) => HostObject | null;
}

export type Handlers = { readonly [C in ClassName]: ClassHandler<C> };
