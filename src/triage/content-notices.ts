/** What has to be said of the content itself wherever something of it is shown. */
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";

const OPENING = "This version of the content ";

/** That it is past its review date, and what its origin calls for; empty where there is nothing to say. */
export function contentNotices(pack: Pack, at: Moment): string[] {
  return [...pack.origin.remarks.map((remark) => `${OPENING}${remark}`), ...reviewNotice(pack, at)];
}

/** A record keeps what was said of its content then. Whom the user trusts, and what is in force, may have changed since. */
export function withoutRemarks(notices: string[]): string[] {
  return notices.filter((notice) => !notice.startsWith(OPENING));
}

function reviewNotice({ manifest: { reviewBy, name, published } }: Pack, at: Moment): string[] {
  if (at.date <= reviewBy) return [];
  return [
    `This content encodes ${name}'s guidance of ${published} and is past its review date (${reviewBy}): check numbers and rules before you rely on them.`,
  ];
}
