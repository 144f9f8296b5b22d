import { columnCount, intersect } from "../model/area";
import { applyFilter, clearFilter } from "../model/filter";
import { RichApiError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { usedArea, type FilterModel } from "../model/sheet-model";
import { cellsOf, integerOf } from "./arguments";
import { raiseOnSheet } from "./events";
import type { ClassHandler, HostContext, HostObject } from "./host-object";
import { optional, required } from "./range-methods";

type Filter = HostObject<"AutoFilter">;

function setFilter({ sheet }: Filter, filter: FilterModel | undefined, context: HostContext): void {
  checkAllowed(sheet, "allowAutoFilter");
  clearFilter(sheet);
  sheet.filter = filter;
  if (filter) applyFilter(sheet, filter);
  raiseOnSheet(context, "onRowHiddenChanged", sheet, { address: "", changeType: "Hidden" });
}

const filterRange = ({ sheet }: Filter): HostObject<"Range"> | null => optional(sheet, sheet.filter?.area);

export const autoFilter: ClassHandler<"AutoFilter"> = {
  properties: {
    Enabled: { get: ({ sheet }) => sheet.filter !== undefined },
    IsDataFiltered: { get: ({ sheet }) => sheet.filter?.criteria.some((one) => one !== undefined) ?? false },
    Criteria: { get: ({ sheet }) => sheet.filter?.criteria.map((one) => one ?? null) ?? null },
  },
  methods: {
    Apply: (target, [cells, column, criteria], context) => {
      const { sheet } = target;
      const given = cellsOf(context.model, sheet, cells).area;
      const used = usedArea(sheet, true);
      const area = (used && intersect(used, given)) ?? given;
      const former =
        sheet.filter && JSON.stringify(sheet.filter.area) === JSON.stringify(area) ? sheet.filter : undefined;
      const list = Array.from({ length: columnCount(area) }, (_, index) => former?.criteria[index]);
      if (typeof column === "number") {
        if (integerOf(column) < 0 || column >= list.length) throw new RichApiError("InvalidArgument");
        list[column] = (criteria ?? undefined) as (typeof list)[number];
      }
      setFilter(target, { area, criteria: list }, context);
    },
    ClearCriteria: (target, _, context) => {
      const { filter } = target.sheet;
      setFilter(target, filter && { ...filter, criteria: filter.criteria.map(() => undefined) }, context);
    },
    ClearColumnCriteria: (target, [column], context) => {
      const { filter } = target.sheet;
      const criteria = filter?.criteria.map((one, index) => (index === column ? undefined : one)) ?? [];
      setFilter(target, filter && { ...filter, criteria }, context);
    },
    Reapply: (target, _, context) => setFilter(target, target.sheet.filter, context),
    Remove: (target, _, context) => setFilter(target, undefined, context),
    GetRange: (target) => required(filterRange(target)),
    GetRangeOrNullObject: filterRange,
  },
};
