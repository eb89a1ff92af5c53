/** What has to be said of the content itself wherever something of it is shown. */
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import type { Standing } from "../packs/pack-data.ts";

const STANDING: Record<Standing, string | null> = {
  vouched: null,
  "not-trusted":
    "This content is signed with a key that you have not said you trust. Compare the key with its publisher (content verify) before you rely on it.",
  unsigned: "This content is not signed, so nothing shows who made it. Check its numbers with its publisher before you rely on them.",
};

/** That it is past its review date, and that nobody known stands behind it; empty where there is nothing to say. */
export function contentNotices(pack: Pack, at: Moment): string[] {
  const standing = STANDING[pack.standing];
  return [...reviewNotice(pack, at), ...(standing === null ? [] : [standing])];
}

/** A record keeps what was said of its content then; whom the user trusts may have changed since. */
export function withoutStanding(notices: string[]): string[] {
  return notices.filter((notice) => !Object.values(STANDING).includes(notice));
}

function reviewNotice({ manifest: { reviewBy, name, published } }: Pack, at: Moment): string[] {
  if (at.date <= reviewBy) return [];
  return [
    `This content encodes ${name}'s guidance of ${published} and is past its review date (${reviewBy}): check numbers and rules before you rely on them.`,
  ];
}
