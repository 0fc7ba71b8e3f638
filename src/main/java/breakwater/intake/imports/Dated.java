package breakwater.intake.imports;

import java.time.Instant;

/** A change and when it took effect. */
record Dated(Instant at, Change change) {}
