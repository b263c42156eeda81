import { emptyAnswers } from "../../generated/emptyAnswers";

/** What the smallest answer of every query says: read in full just now, and nothing found. */
const nothingFound = {
  records: [],
  openCount: 0,
  asOf: "2026-01-01T12:00:00.000Z",
  asOfSource: "server",
  complete: true,
  pagesFetched: 1,
  warnings: [],
};

/** By token, with the documented fields that each answer always has. */
export const mockedAnswers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  Object.entries(emptyAnswers).map(([token, members]) => [token, { ...nothingFound, ...members }]),
);
