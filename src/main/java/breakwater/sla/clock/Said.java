package breakwater.sla.clock;

/** How clocks stand, in the words in which pages and programs are told it. */
public final class Said {
  private static final String PAST = " in the imported past";

  private Said() {}

  /**
   * One to five words, such as {@code near} or {@code missed in the imported past}.
   *
   * @param owed whether anything is owed on the case; false = it is history that was imported, of
   *     which a clock says only what was true then
   */
  public static String of(Clock clock, boolean owed) {
    if (owed) {
      return now(clock);
    }
    if (clock.missed()) {
      return "missed" + PAST;
    }
    return switch (clock.state()) {
      case RUNNING, PAUSED -> "not owed here";
      case STOPPED -> "kept" + PAST;
      case CANCELLED, SUPERSEDED -> now(clock);
    };
  }

  private static String now(Clock clock) {
    if (clock.state() == State.PAUSED) {
      return clock.missed() ? "missed, paused" : "paused";
    }
    if (clock.missed()) {
      return "missed";
    }
    return switch (clock.state()) {
      case RUNNING -> clock.near() ? "near" : clock.ticking() ? "running" : "outside hours";
      case PAUSED -> "paused";
      case STOPPED -> "kept";
      case CANCELLED -> "owed no more";
      case SUPERSEDED -> "begun anew";
    };
  }
}
