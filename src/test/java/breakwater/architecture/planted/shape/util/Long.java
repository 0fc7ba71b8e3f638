package breakwater.architecture.planted.shape.util;

/**
 * Too long
 * for the limit
 * that is set
 * in its test.
 */
record Long() {}
