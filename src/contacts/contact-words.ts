/** A contact's name and numbers, each with what the content says beside it. */
interface Named {
  name: string;
  label?: string | undefined;
}

/** The name, and which of several doors of that name it is. */
export function nameWithLabel({ name, label }: Named): string {
  return label === undefined ? name : `${name}, ${label}`;
}

interface Numbered {
  phones: readonly string[];
  menuOption?: string | undefined;
}

/** The numbers to choose from and what to press then, as "020 7946 0000 (press 2)"; empty where there are none. Each number is painted. */
export function numbersInWords({ phones, menuOption }: Numbered, paint: (number: string) => string = String): string {
  const numbers = phones.map((phone) => paint(phone)).join(" or ");
  return numbers === "" || menuOption === undefined ? numbers : `${numbers} (press ${menuOption})`;
}
