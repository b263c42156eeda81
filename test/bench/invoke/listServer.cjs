"use strict";
// A DCS service whose instances have as many backups as the last eight digits of their id say, in a process of its own.
const { createServer } = require("node:http");

const hour = 3_600_000;
const newest = Date.now() - hour;

/** One backup as the service writes it; only id and times differ, so that every row is as long as the next. */
function row(instance, at) {
  const ended = new Date(newest - at * hour).toISOString();
  return JSON.stringify({
    backup_id: `${instance.slice(0, 24)}${String(at).padStart(12, "0")}`,
    instance_id: instance,
    backup_name: `backup_${at}`,
    period: "01:00-02:00",
    size: 880_232 + at,
    backup_type: "auto",
    created_at: ended,
    updated_at: ended,
    execution_at: ended,
    progress: "100.00",
    error_code: null,
    remark: "",
    status: "succeed",
    is_support_restore: "TRUE",
    backup_format: "rdb",
  });
}

const pages = new Map();

function page(instance, offset, limit) {
  const total = Number(instance.slice(-8));
  const length = Math.max(0, Math.min(limit, total - offset));
  const rows = Array.from({ length }, (_, at) => row(instance, offset + at));
  return Buffer.from(`{"total_num":${total},"backup_record_response":[${rows.join(",")}]}`);
}

const server = createServer((request, response) => {
  let body = pages.get(request.url);
  if (body === undefined) {
    const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
    body = page(pathname.split("/")[4], Number(searchParams.get("offset")), Number(searchParams.get("limit")));
    // Made once, so that making it is part of no time that is taken.
    pages.set(request.url, body);
  }
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on("disconnect", () => process.exit(0));
