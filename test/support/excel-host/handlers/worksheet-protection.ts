import { RichApiError } from "../model/errors";
import { PROTECTION_DEFAULTS } from "../model/protection";
import type { ProtectionOptions } from "../model/sheet-model";
import { textOf } from "./arguments";
import { raiseOnSheet } from "./events";
import type { ClassHandler } from "./host-object";

export const worksheetProtection: ClassHandler<"WorksheetProtection"> = {
  properties: {
    Protected: { get: ({ sheet }) => sheet.protected },
    Options: { get: ({ sheet }) => (sheet.protected ? { ...PROTECTION_DEFAULTS, ...sheet.allowed } : null) },
  },
  methods: {
    Protect: ({ sheet }, [options, password], context) => {
      if (sheet.protected) throw new RichApiError("InvalidOperation");
      const secret = textOf(password);
      sheet.protected = true;
      sheet.allowed = (options ?? {}) as ProtectionOptions;
      if (secret !== undefined) sheet.password = secret;
      raiseOnSheet(context, "onProtectionChanged", sheet, { isProtected: true });
    },
    Unprotect: ({ sheet }, [password], context) => {
      if (!sheet.protected) return;
      if (sheet.password !== undefined && sheet.password !== password) throw new RichApiError("InvalidArgument");
      sheet.protected = false;
      sheet.allowed = {};
      delete sheet.password;
      raiseOnSheet(context, "onProtectionChanged", sheet, { isProtected: false });
    },
  },
};

export const workbookProtection: ClassHandler<"WorkbookProtection"> = {
  properties: {
    Protected: { get: (_, { model }) => model.protected },
  },
  methods: {
    Protect: (_, [password], { model }) => {
      if (model.protected) throw new RichApiError("InvalidOperation");
      const secret = textOf(password);
      model.protected = true;
      if (secret !== undefined) model.password = secret;
    },
    Unprotect: (_, [password], { model }) => {
      if (model.password !== undefined && model.password !== password) throw new RichApiError("InvalidArgument");
      model.protected = false;
      delete model.password;
    },
  },
};
