package breakwater.accounts;

/**
 * What was recognised.
 *
 * @param known whether it was there before; what is new may still be rolled back
 */
record Found<T>(T value, boolean known) {}
