package breakwater.architecture.planted.shape.unmarked;

/** Its package has no package-info. */
record Unmarked() {}
