/** What is used or released holds no number and no address that nobody has; a draft, as the starter is, may. */
import { describe, expect, test } from "vitest";
import { withNorthshire } from "../content-command.ts";

const INVENTED = [
  "01632 960123",
  "020 7946 0123",
  "0113 496 0123",
  "0161 496 0999",
  "0191 498 0123",
  "029 2018 0123",
  "028 9649 6123",
  "07700 900123",
  "+44 7700 900123",
  "0808 157 0123",
  "03069 990123",
];
const REAL_IN_FORM = ["01632 120101", "020 7946 1123", "0113 495 0123", "07700 901123", "0808 158 0123", "030 6999 1123"];

describe("active content", () => {
  const releasing = (replace: string, by: string) =>
    withNorthshire(async (desk) => {
      desk.edit("northshire/contacts.yaml", replace, by);
      const { code, out, err } = await desk.content(["release", `${desk.root}/northshire`, "--dry-run"]);
      return { code, said: out + err };
    });

  test.each(INVENTED)("is not released with the number %s", async (number) => {
    const { code, said } = await releasing('phones: ["01632 120101"]', `phones: ["${number}"]`);
    expect(code).toBe(3);
    expect(said.replace(/\s+/g, " ")).toContain("is a number for stories: nobody answers it.");
  });

  test.each(REAL_IN_FORM)("takes the number %s", async (number) => {
    const { said } = await releasing('phones: ["01632 120101"]', `phones: ["${number}"]`);
    expect(said).not.toContain("for stories");
  });

  test.each(["help@example.com", "help@sub.example.org", "help@shire.example", "help@desk.test", "help@desk.invalid"])(
    "is not released with the address %s",
    async (address) => {
      const { code, said } = await releasing("desk@exampleshire.org.uk", address);
      expect(code).toBe(3);
      expect(said.replace(/\s+/g, " ")).toContain("is an address for examples: nobody reads it.");
    },
  );
});

test("the starter, whose every detail is invented, is never released, whatever its status is called", () =>
  withNorthshire(async (desk) => {
    desk.edit("northshire/contacts.yaml", "01632 120101", "01632 960101");
    const { code } = await desk.content(["release", `${desk.root}/northshire`]);
    expect(code).toBe(3);
  }));
