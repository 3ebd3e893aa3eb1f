// How many cases the long random runs take: a fixed tenth, or all of them with FRISTKLAR_FULL=1, which
// `cargo xtask test --full` sets.
export const FULL = process.env.FRISTKLAR_FULL === "1";

export const cases = (all) => (FULL ? all : Math.ceil(all / 10));
