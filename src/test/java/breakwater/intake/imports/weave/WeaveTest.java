package breakwater.intake.imports.weave;

import static breakwater.intake.imports.rows.Field.Kind.ASSIGNEE;
import static breakwater.intake.imports.rows.Field.Kind.PRIORITY;
import static breakwater.intake.imports.rows.Field.Kind.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.files.Line;
import breakwater.intake.imports.rows.Change;
import breakwater.intake.imports.rows.Change.Dated;
import breakwater.intake.imports.rows.Field;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.RowReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeaveTest {
  private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Mapping MAPPING =
      new Mappings(List.of())
          .parse(
              """
              {"name":"test","source":"test","caseKey":"case",
               "at":{"column":"at","formats":["EPOCH_SECONDS"]},
               "unknown":["?"],
               "status":{"column":"status","values":{"open":"OPEN","wait":"WAITING_ON_CUSTOMER",
                 "vendor":"WAITING_ON_THIRD_PARTY","hold":"ON_HOLD","resolved":"RESOLVED","closed":"CLOSED"}},
               "priority":{"column":"priority","values":{"1":"CRITICAL","2":"HIGH","3":"MEDIUM","4":"LOW"}},
               "team":{"column":"team"},"assignee":{"column":"person"}}
              """);

  static Stream<Arguments> moves() {
    Resolved resolved = new Resolved(Optional.empty());
    Reopened reopened = new Reopened(Optional.empty());
    Closed closed = new Closed(Optional.empty());
    return Stream.of(
        Arguments.of("open", "open", List.of()),
        Arguments.of("open", "wait", List.of(new WaitingBegan(Waiting.CUSTOMER))),
        Arguments.of("open", "vendor", List.of(new WaitingBegan(Waiting.THIRD_PARTY))),
        Arguments.of("open", "hold", List.of(new WaitingBegan(Waiting.HOLD))),
        Arguments.of("open", "resolved", List.of(resolved)),
        Arguments.of("open", "closed", List.of(closed)),
        Arguments.of("wait", "open", List.of(new WaitingEnded())),
        Arguments.of("wait", "vendor", List.of(new WaitingBegan(Waiting.THIRD_PARTY))),
        Arguments.of("wait", "resolved", List.of(resolved)),
        Arguments.of("hold", "closed", List.of(closed)),
        Arguments.of("resolved", "resolved", List.of()),
        Arguments.of("resolved", "closed", List.of(closed)),
        Arguments.of("resolved", "open", List.of(reopened)),
        Arguments.of("resolved", "wait", List.of(reopened, new WaitingBegan(Waiting.CUSTOMER))),
        Arguments.of("closed", "open", List.of(reopened)),
        Arguments.of("closed", "resolved", List.of(reopened, resolved)));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void consecutive_states_tell_only_what_lies_between(
      String from, String to, List<CaseFact> between) {
    List<Dated> told = opening(row(1, from, "3", "", ""), row(2, to, "3", "", ""));
    assertThat(told.stream().filter(d -> d.at().equals(at(2))).map(Dated::change))
        .containsExactlyElementsOf(between.stream().<Change>map(Change.Moved::new).toList());
  }

  @Test
  void only_fields_that_differ_are_told_at_the_instant_of_the_later_row() {
    assertThat(
            opening(
                row(1, "open", "3", "a", ""),
                row(2, "open", "2", "a", "?"),
                row(3, "open", "2", "b", "21"),
                row(4, "open", "?", "b", "?")))
        .containsExactly(
            set(1, TEAM, "a"), set(2, PRIORITY, "HIGH"), set(3, TEAM, "b"), set(3, ASSIGNEE, "21"));
  }

  @Test
  void an_empty_cell_says_none_and_an_unknown_one_says_nothing() {
    assertThat(opening(row(1, "open", "3", "a", "21"), row(2, "open", "3", "?", "")))
        .containsExactly(
            set(1, TEAM, "a"),
            set(1, ASSIGNEE, "21"),
            new Dated(at(2), new Change.Set(Field.of(ASSIGNEE), Optional.empty())));
  }

  @Test
  void a_row_from_before_the_opening_counts_at_the_opening() {
    List<Observation> rows = List.of(row(1, "open", "3", "a", ""));
    assertThat(Weave.opening(at(5), Priority.MEDIUM, rows)).containsExactly(set(5, TEAM, "a"));
  }

  @Test
  void a_row_between_known_ones_is_told_and_what_was_known_after_it_holds_again() {
    List<Observation> first =
        List.of(
            row(1, "open", "3", "a", ""),
            row(5, "resolved", "3", "a", ""),
            row(9, "closed", "2", "b", ""));
    List<Dated> known = Weave.opening(at(1), Priority.MEDIUM, first);
    assertThat(into(known, Set.of(), row(3, "wait", "1", "c", "")))
        .containsExactly(
            set(3, PRIORITY, "CRITICAL"),
            set(3, TEAM, "c"),
            new Dated(at(3), new Change.Moved(new WaitingBegan(Waiting.CUSTOMER))),
            set(5, PRIORITY, "MEDIUM"),
            set(5, TEAM, "a"));
  }

  @Property(tries = 300)
  void shuffled_rows_tell_the_same(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> states,
      @ForAll Random random) {
    List<Observation> rows = rows(states);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(Weave.opening(at(0), Priority.LOW, shuffled))
        .isEqualTo(Weave.opening(at(0), Priority.LOW, rows));
  }

  @Property(tries = 300)
  void the_same_rows_again_tell_nothing(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> states) {
    List<Observation> rows = rows(states);
    List<Dated> known = Weave.opening(at(0), Priority.LOW, rows);
    Set<UUID> keys = rows.stream().map(Observation::key).collect(Collectors.toSet());
    assertThat(Weave.into(at(0), Priority.LOW, known, rows, keys)).isEmpty();
    assertThat(Weave.into(at(0), Priority.LOW, known, rows, Set.of())).isEmpty();
  }

  @Property(tries = 300)
  void a_longer_file_after_a_shorter_one_leads_to_the_same_states(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 5) Integer> states,
      @ForAll @IntRange(max = 11) int cut) {
    List<Observation> all = rows(states);
    List<Observation> some = all.subList(0, 1 + cut % all.size());
    List<Dated> known = Weave.opening(at(0), Priority.LOW, some);
    Set<UUID> keys = some.stream().map(Observation::key).collect(Collectors.toSet());
    var both = new ArrayList<>(known);
    both.addAll(Weave.into(at(0), Priority.LOW, known, all, keys));
    assertThat(both).isEqualTo(Weave.opening(at(0), Priority.LOW, all));
  }

  @Property(tries = 300)
  void every_row_is_true_at_its_instant_whatever_was_known(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5) Integer> first,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5) Integer> second) {
    List<Observation> before = rows(first);
    List<Observation> later = rows(second.stream().map(s -> 5 - s).toList());
    List<Dated> known = Weave.opening(at(0), Priority.LOW, before);
    var both = new ArrayList<>(known);
    both.addAll(Weave.into(at(0), Priority.LOW, known, later, Set.of()));
    both.sort(Comparator.comparing(Dated::at));
    State state = State.opened(at(0), Priority.LOW);
    for (int i = 0; i < later.size(); i++) {
      Observation row = later.get(i);
      for (Dated dated : both) {
        if (dated.at().equals(row.at())) {
          state = state.after(dated.at(), dated.change());
        }
      }
      assertThat(state.status()).isEqualTo(row.status().orElseThrow());
    }
  }

  private static List<Observation> rows(List<Integer> states) {
    List<String> names = List.of("open", "wait", "vendor", "hold", "resolved", "closed");
    return IntStream.range(0, states.size())
        .mapToObj(
            i ->
                row(
                    i + 1,
                    names.get(states.get(i)),
                    "" + (1 + states.get(i) % 4),
                    "t" + states.get(i),
                    ""))
        .toList();
  }

  private static List<Dated> opening(Observation... rows) {
    return Weave.opening(at(1), Weave.firstPriority(Arrays.asList(rows)), Arrays.asList(rows));
  }

  private static List<Dated> into(List<Dated> known, Set<UUID> repeated, Observation... rows) {
    return Weave.into(at(1), Priority.MEDIUM, known, Arrays.asList(rows), repeated);
  }

  private static Observation row(
      long at, String status, String priority, String team, String person) {
    var line =
        new Line.Cells(
            at + 1,
            Map.of(
                "case",
                "1",
                "at",
                "" + at(at).getEpochSecond(),
                "status",
                status,
                "priority",
                priority,
                "team",
                team,
                "person",
                person));
    return (Observation) new RowReader(MAPPING, T0.plusSeconds(1_000_000)).read(line);
  }

  private static Dated set(long at, Field.Kind kind, String value) {
    return new Dated(at(at), new Change.Set(Field.of(kind), Optional.of(value)));
  }

  private static Instant at(long seconds) {
    return T0.plusSeconds(seconds);
  }

  @Test
  void the_first_priority_is_that_of_the_opening() {
    List<Observation> rows = List.of(row(2, "open", "1", "", ""), row(1, "open", "?", "", ""));
    assertThat(Weave.firstPriority(rows)).isEqualTo(Priority.CRITICAL);
    assertThat(Weave.opening(at(1), Priority.CRITICAL, rows)).isEmpty();
    assertThat(rows.getFirst().status()).contains(Status.OPEN);
  }
}
