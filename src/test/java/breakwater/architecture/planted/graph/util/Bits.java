package breakwater.architecture.planted.graph.util;

/** A module that has no place. */
record Bits() {}
