import { htmlPage } from "../../report/page/htmlPage";
import { reportViewOf } from "../../report/view/reportViewOf";
import type { Format } from "./format";

/** The report as one page for a browser, which needs nothing beside it. */
export const html: Format = {
  name: "html",
  showsRecords: true,
  render: (results) => htmlPage(reportViewOf(results)),
};
