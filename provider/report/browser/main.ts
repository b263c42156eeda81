/**
 * The browser's half of the report: it takes the place of the static table, filters, sorts, and shows details. It becomes
 * one inline script when generating (`scripts/generate/reportPage.ts`) and sends no request.
 */
import { counted } from "../../gates/judge/words";
import { h } from "../tree/tree";
import { createControls } from "./controls";
import { everything, searchable, selectRows, type Selection } from "./fleet";
import { FleetTable } from "./fleetTable";
import { toggleDetails } from "./openDetails";
import { readIndex } from "./readEmbedded";
import { toElement } from "./toElement";

/** With at most this many targets the first one is opened at once. */
const few = 3;
/** Rows on paper: a browser takes minutes for ten thousand. */
const printedRows = 1000;

/** Arrow keys go from one target's name to the next. */
function stepToName(event: KeyboardEvent, table: Element): void {
  const { key, target } = event;
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(target as Element).matches("button.name")) return;
  const names = [...table.querySelectorAll<HTMLElement>("button.name")];
  const next = names[names.indexOf(target as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function start(): void {
  const { gates, rows: plain } = readIndex();
  const rows = searchable(plain);
  let selection: Selection = everything;
  let found = selectRows(rows, selection);

  const table = new FleetTable(gates, (sort) => {
    choose({ sort, descending: selection.sort === sort && !selection.descending });
  });
  const status = toElement(h("p", { class: "status", role: "status", id: "status" }));
  const button = toElement(h("button", { type: "button", id: "more" })) as HTMLButtonElement;

  function tell(): void {
    const { made, all } = table.extent();
    const of = found.length === rows.length ? "" : ` of ${rows.length}`;
    status.textContent = `${counted(all, "target")}${of}${made < all ? `, ${made} of them in the table` : ""}`;
    button.hidden = made >= all;
    button.textContent = `Show more of ${all - made} further rows`;
  }

  function choose(change: Partial<Selection>): void {
    selection = { ...selection, ...change };
    found = selectRows(rows, selection);
    table.show(found, selection);
    tell();
  }

  function more(count?: number): void {
    if (table.more(count)) tell();
  }

  const live = document.getElementById("live");
  live?.append(createControls(plain, choose), status, table.element, button);
  document.getElementById("static")?.remove();
  choose({});

  button.addEventListener("click", () => more());
  new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) more();
  }).observe(button);
  addEventListener("beforeprint", () => more(printedRows - table.extent().made));

  table.element.addEventListener("click", (event) => {
    const name = (event.target as Element).closest<HTMLElement>("button.name");
    const index = Number(name?.closest<HTMLElement>("tr")?.dataset["index"] ?? "NaN");
    const row = plain[index];
    if (name !== null && row !== undefined) void toggleDetails(name, index, row);
  });
  table.element.addEventListener("keydown", (event) => {
    stepToName(event as KeyboardEvent, table.element);
  });

  if (rows.length <= few) table.element.querySelector<HTMLElement>("button.name")?.click();
}

start();
