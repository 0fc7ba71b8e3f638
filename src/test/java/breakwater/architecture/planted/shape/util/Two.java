package breakwater.architecture.planted.shape.util;

/** One of three files, which are too many here. */
record Two() {}
