package breakwater.escalation.imports;

import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leaving the frontline looked like in a history: another team than the first, or a column
 * that says so.
 *
 * @param flag the column that says whether the case was escalated; empty = its teams tell
 * @param at the column that says when it was; a cell that is not empty says also that it was
 * @param frontline the teams that are it, as labels with their prefix; empty = the first team that
 *     a case has
 * @param tier to which another team belongs; default SPECIALIST
 * @param path default FUNCTIONAL
 * @param startedWhenClaimed whether work began when somebody of the team was assigned, because such
 *     a history says no more; default true
 * @param returnIsBounceback whether a return to the frontline before the resolution was a
 *     bounceback; else the escalation ends as withdrawn; default true
 */
record ClimbSettings(
    Optional<Flag> flag,
    Optional<TimeColumn> at,
    Set<String> frontline,
    Tier tier,
    Path path,
    boolean startedWhenClaimed,
    boolean returnIsBounceback) {

  /**
   * A column that says yes or no.
   *
   * @param values what says yes, in letters of any case
   */
  record Flag(String column, Set<String> values) {
    boolean isUp(Map<String, String> cells) {
      String cell = cells.getOrDefault(column, "");
      return values.stream().anyMatch(cell::equalsIgnoreCase);
    }
  }

  /** Whether columns say it, and not the teams. */
  boolean isSaid() {
    return flag.isPresent() || at.isPresent();
  }

  /** As JSON has it: whatever is left out has its default. */
  record Written(
      @Nullable Flag flag,
      @Nullable TimeColumn at,
      @Nullable List<String> frontline,
      @Nullable Tier tier,
      @Nullable Path path,
      @Nullable Boolean startedWhenClaimed,
      @Nullable Boolean returnIsBounceback,
      @Nullable String note) {

    ClimbSettings settings() {
      return new ClimbSettings(
          Optional.ofNullable(flag),
          Optional.ofNullable(at),
          frontline == null ? Set.of() : Set.copyOf(frontline),
          tier == null ? Tier.SPECIALIST : tier,
          path == null ? Path.FUNCTIONAL : path,
          startedWhenClaimed == null || startedWhenClaimed,
          returnIsBounceback == null || returnIsBounceback);
    }
  }
}
