import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { batched, row } from "./rows.ts";

describe("slim rows", () => {
  test("hold the wanted fields in the wanted order", async () => {
    const { out } = await batched(row("c-1", { "immediate-danger": "yes" }), "--fields", "route,level,urgency");
    expect(out).toBe('{"route":"emergency","level":4,"urgency":"immediate"}\n');
  });

  test("take dotted paths into the outcome", async () => {
    const { rows } = await batched(
      row("c-1", { "immediate-danger": "yes" }),
      "--fields",
      "contacts.0.phones,level.because.0.rule,domains.harm,contacts.99.name",
    );
    expect(rows[0]).toEqual({
      "contacts.0.phones": ["999"],
      "level.because.0.rule": "immediate-danger",
      "domains.harm": null,
      "contacts.99.name": null,
    });
  });

  test.each(["colour", "level.colour", "route.steps.x", "contacts.name", "__proto__"])("refuse %s, which no outcome has", async (field) => {
    const { code, err, out } = await program(["batch", "-", "--fields", field], { files: { "-": row("c-1") } });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(field);
  });
});

describe("wrong usage of batch", () => {
  test.each([
    ["--workers", "0"],
    ["--workers", "many"],
    ["--from", "xml"],
    ["--to", "xml"],
  ])("%s %s", async (option, value) => {
    expect((await program(["batch", "-", option, value], { files: { "-": "" } })).code).toBe(2);
  });

  test("a file that is not there", async () => {
    expect(await program(["batch", "nowhere.ndjson"])).toMatchObject({ code: 3, out: "" });
  });

  test("content that is past its review date, where that was to be refused", async () => {
    expect(await program(["batch", "-", "--require-current"], { files: { "-": row("c-1") } })).toMatchObject({ code: 5, out: "" });
    const past = await program(["batch", "-", "--require-current"], {
      files: { "-": `${row("c-1", {}, { at: "2020-01-01" })}\n${row("c-2")}` },
      now: "2020-01-01T12:00:00Z",
    });
    expect(past.out).toMatch(/"reference":"c-1"[^]*"kind":"stale-content"/);
  });
});
