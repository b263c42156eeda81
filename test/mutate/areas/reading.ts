import type { Mutation } from "../mutation";

/** How lists and answers are read. */
export const reading: readonly Mutation[] = [
  {
    rule: "A2",
    breaks: "takes the size that was asked for, echoed, for a total",
    file: "provider/api/paging/rowPaging.ts",
    find: " && total !== page.request.size) this.#announced",
    replace: ") this.#announced",
    tests: ["test/unit/api/paging/offsetPaging.test.ts"],
  },
  {
    rule: "A2",
    breaks: "ends a list by a total that no earlier page announced",
    file: "provider/api/paging/rowPaging.ts",
    find: "this.#announced === total && page.collected",
    replace: "this.#announced !== undefined && page.collected",
    tests: ["test/unit/api/paging/offsetPaging.test.ts"],
  },
  {
    rule: "A2",
    breaks: "counts a page for a request that was refused",
    file: "provider/api/paging/pagedList.ts",
    find: "this.#goOn(this.#options.pager.refused());",
    replace: "this.#pagesFetched += 1; this.#goOn(this.#options.pager.refused());",
    tests: ["test/contract/pagingOddities.test.ts"],
  },
  {
    rule: "A2",
    breaks: "counts the oddities of a row each time that it comes",
    file: "provider/core/wire/containers.ts",
    find: "if (row !== undefined && oddities !== undefined) warnings.keepFor(row, oddities);",
    replace: "for (const [sentence, times] of oddities ?? []) warnings.add(sentence, times);",
    tests: ["test/contract/pagingOddities.test.ts"],
  },
  {
    rule: "A2",
    breaks: "counts the oddities of a version of a row that was replaced",
    file: "provider/reading/answerReducer.ts",
    find: "      this.warningsByPosition.delete(position);\n",
    replace: "",
    tests: ["test/contract/pagingOddities.test.ts"],
  },
  {
    rule: "A2",
    breaks: "lets other reads wait for the proof of one that stopped early",
    file: "provider/reading/pages.ts",
    find: "list.release();",
    replace: "",
    tests: ["test/unit/reading/pages.test.ts"],
  },
  {
    rule: "E1",
    breaks: "believes the last of two values of one key in an answer",
    file: "provider/api/answer/readBody.ts",
    find: "if (hasRepeatedJsonKey(response.body, value))",
    replace: "if (false)",
    tests: ["test/unit/api/answer/readBody.test.ts"],
  },
  {
    rule: "E1",
    breaks: "takes the colons of texts for those of keys",
    file: "provider/core/json/hasRepeatedJsonKey.ts",
    find: "else if (unit === quote) at = endOfString(text, at);",
    replace: "",
    tests: ["test/unit/core/json/hasRepeatedJsonKey.test.ts"],
  },
];
