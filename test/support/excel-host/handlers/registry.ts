import { autoFilter } from "./auto-filter";
import {
  chartAxes,
  chartAxis,
  chartAxisFormat,
  chartAxisTitle,
  chartDataLabelFormat,
  chartDataLabels,
  chartFill,
  chartFont,
  chartLegend,
  chartLineFormat,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
} from "./chart-parts";
import { chartCollection, chartHandler, chartSeries, chartSeriesCollection } from "./charts";
import { worksheetFreezePanes } from "./freeze-panes";
import type { Handlers } from "./host-object";
import { namedItem, namedItemCollection } from "./names";
import { pageBreak, pageBreakCollection } from "./page-breaks";
import { headerFooter, headerFooterGroup, pageLayout } from "./page-layout";
import { rangeHandler } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder, rangeBorderCollection } from "./range-border";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { rangeView, rangeViewCollection } from "./range-view";
import { addinInternalService, appRuntimeService, customFunctions } from "./services";
import { settingCollection, settingHandler } from "./settings";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./table-parts";
import { tableCollection, tableHandler, tableScopedCollection } from "./tables";
import { application, cultureInfo, runtime, workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { workbookProtection, worksheetProtection } from "./worksheet-protection";

/** Every class this host implements. A new class is one file with its handler, its state and a line here. */
export const HANDLERS: Handlers = {
  AddinInternalService: addinInternalService,
  AppRuntimeService: appRuntimeService,
  Application: application,
  AutoFilter: autoFilter,
  Chart: chartHandler,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: chartAxisFormat,
  ChartAxisTitle: chartAxisTitle,
  ChartCollection: chartCollection,
  ChartDataLabelFormat: chartDataLabelFormat,
  ChartDataLabels: chartDataLabels,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartLegend: chartLegend,
  ChartLineFormat: chartLineFormat,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  CultureInfo: cultureInfo,
  CustomFunctions: customFunctions,
  FormatProtection: formatProtection,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  Range: rangeHandler,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  Runtime: runtime,
  Setting: settingHandler,
  SettingCollection: settingCollection,
  Table: tableHandler,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};
