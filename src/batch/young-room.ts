/**
 * The room that the engine keeps for young objects. What a row needs is garbage when the next one comes: in the small room that a
 * process starts with that is swept up every few rows, and some of it is taken for old; left to itself the room grows to more than
 * all the rest of the program.
 */

const ROOM = 4 * 1024 * 1024;
const GROWTH = 4;

/** Lets the room grow once, to four times what it is. What it gives is to be called now and then, until it says that this is done. */
export function growYoungRoom(): () => boolean {
  const { setFlagsFromString, getHeapSpaceStatistics } = process.getBuiltinModule("node:v8");
  setFlagsFromString(`--min-semi-space-size=${ROOM / 1024 / 1024}`);
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`);
  return () => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young && young.space_size < ROOM) return false;
    setFlagsFromString("--semi-space-growth-factor=1");
    return true;
  };
}
