package breakwater.intake.imports.rows;

import breakwater.cases.Status;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one row says about one case: at one instant, or, where it is the whole case, at several.
 *
 * @param key the same for the same row in every file of its source
 * @param says the fields that it speaks about; an empty value = there is none
 * @param tagsAreAll whether tags that it does not name are gone
 * @param opening what it knows about the case's beginning
 * @param whole whether it is the whole case, so that it knows of {@code moments} before it
 * @param cells as they came, without empty and unknown ones: for the sections
 */
public record Observation(
    long line,
    String caseKey,
    UUID key,
    Instant at,
    long sequence,
    Opening opening,
    boolean whole,
    List<Moment> moments,
    Optional<Status> status,
    SortedMap<Field, Optional<String>> says,
    boolean tagsAreAll,
    Optional<Change.Wrote> wrote,
    Map<String, String> cells)
    implements Row {

  /** What a case is opened with, from its first row. */
  public record Opening(
      Optional<Instant> at, String title, Optional<Named> account, Optional<Named> contact) {}

  /** A case reached a status. */
  public record Moment(Instant at, Status status) {}

  /**
   * As rows that each hold from one instant. The first row of a whole case says from its beginning
   * what it says at all, because nobody knows better; a later one only what is other since then.
   *
   * @param opens whether the case begins with it
   */
  public Stream<Observation> parts(boolean opens) {
    if (!whole) {
      return Stream.of(this);
    }
    Stream<Observation> reached =
        moments.stream().map(moment -> nothing(moment.at(), Optional.of(moment.status())));
    if (!opens) {
      return Stream.concat(
          reached, Stream.of(part(at, status, says, tagsAreAll, Optional.empty())));
    }
    Observation beginning = part(begins(), Optional.empty(), says, tagsAreAll, wrote);
    return Stream.of(Stream.of(beginning), reached, Stream.of(nothing(at, status)))
        .flatMap(Function.identity());
  }

  /**
   * With the teams that are meant.
   *
   * @param meant by the id that the row gives them; others keep it
   */
  public Observation withTeams(Map<TeamId, TeamId> meant) {
    return with(Field.Kind.TEAM, id -> Optional.ofNullable(meant.get(new TeamId(id))));
  }

  /**
   * With the people who are meant.
   *
   * @param meant by the id that the row gives them; others keep it
   */
  public Observation withPeople(Map<PersonId, PersonId> meant) {
    return with(Field.Kind.ASSIGNEE, id -> Optional.ofNullable(meant.get(new PersonId(id))));
  }

  private Observation with(Field.Kind kind, Function<String, Optional<? extends Id>> meant) {
    Field field = Field.of(kind);
    Optional<? extends Id> here = says.getOrDefault(field, Optional.empty()).flatMap(meant);
    if (here.isEmpty()) {
      return this;
    }
    var said = new TreeMap<>(says);
    said.put(field, here.map(Id::value));
    return new Observation(
        line,
        caseKey,
        key,
        at,
        sequence,
        opening,
        whole,
        moments,
        status,
        said,
        tagsAreAll,
        wrote,
        cells);
  }

  private Instant begins() {
    return Stream.concat(
            opening.at().stream(), Stream.concat(Stream.of(at), moments.stream().map(Moment::at)))
        .min(Comparator.naturalOrder())
        .orElse(at);
  }

  private Observation nothing(Instant when, Optional<Status> reached) {
    return part(when, reached, Collections.emptySortedMap(), false, Optional.empty());
  }

  private Observation part(
      Instant when,
      Optional<Status> reached,
      SortedMap<Field, Optional<String>> said,
      boolean allTags,
      Optional<Change.Wrote> written) {
    return new Observation(
        line, caseKey, key, when, sequence, opening, false, List.of(), reached, said, allTags,
        written, cells);
  }

  /** By time, then sequence; the file's order decides what is left. */
  public static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::at)
          .thenComparingLong(Observation::sequence)
          .thenComparingLong(Observation::line);
}
