// Leads a link home whose # a program wrote as %23: what followed became part of the path, which is why it is missing.
const { origin, pathname, search, hash } = location;
const sign = pathname.search(/%23/i);
if (sign >= 0) {
  // Without a known home it is the folder before the sign.
  const home = new URL(document.querySelector("a").getAttribute("href"), origin + pathname.slice(0, sign));
  const rest = pathname.slice(sign + "%23".length) + search + hash;
  // What others added to the end comes behind one more sign of its own.
  home.hash = rest.replaceAll(/[?#]/g, "&");
  location.replace(home);
}
