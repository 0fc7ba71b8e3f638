package breakwater.desk;

/**
 * How many cases there are of what people look at first, each counted up to {@link #MOST}: nobody
 * needs to know whether it is 4,000 or 4,001, and counting them all would take as long as there are
 * cases.
 *
 * @param todo all that can be worked on
 * @param mine those of them that the asker has
 * @param nobody those of them that nobody has
 * @param near those of them on which a promise is near or missed
 * @param missed those of them on which a promise is missed
 * @param waiting unfinished ones that wait
 * @param snoozed unfinished ones that are put aside
 */
public record DeskCounts(
    int todo, int mine, int nobody, int near, int missed, int waiting, int snoozed) {
  /** A number that is this means "so many or more". */
  public static final int MOST = 1_000;
}
