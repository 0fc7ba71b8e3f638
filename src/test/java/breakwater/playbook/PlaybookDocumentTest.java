package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import breakwater.people.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A playbook that cannot be right is refused with a sentence that says what to write. */
class PlaybookDocumentTest {

  /** A section of the test's own. */
  record Houses(List<Tier> tiers, boolean open, Duration pause, Condition when) {}

  private static final SectionReader<Houses> READER =
      new SectionReader<>() {
        @Override
        public String name() {
          return "houses";
        }

        @Override
        public Class<Houses> type() {
          return Houses.class;
        }

        @Override
        public Houses read(Section section) {
          return new Houses(
              section.each("rows", row -> row.oneOf("tier", Tier.class)),
              section.flag("open", true),
              section.duration("wait", Duration.ofHours(1)),
              section.condition("when"));
        }
      };

  private final PlaybookDocument document = new PlaybookDocument(List.of(READER), List.of());

  @Test
  void aGoodDocumentIsRead() {
    var rules = document.read("7", "houses: {rows: [{tier: ENGINEERING}], open: false}");
    assertThat(rules.version()).isEqualTo("7");
    assertThat(rules.section(Houses.class))
        .isEqualTo(
            new Houses(List.of(Tier.ENGINEERING), false, Duration.ofHours(1), Condition.ALWAYS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          houses: {rows: [{tier: ENGINERING}]} | houses.rows[0].tier | one of FRONTLINE
          houses: {rows: [{tier: ENGINEERING, teir: X}]} | houses.rows[0].teir | Known are: tier
          houses: {rows: [{}]} | houses.rows[0].tier | is missing
          houses: {rows: 7} | houses.rows | a list
          houses: {open: perhaps} | houses.open | true or false
          houses: {shut: true} | houses.shut | means nothing there
          houses: 7 | houses | keys and values
          houses: {wait: as soon as possible} | houses.wait | promises nothing
          houses: {wait: 3 business days} | houses.wait | business days mean nothing there
          houses: {when: outage = true} | houses.when | Write ==
          houses: {when: {priority: [CRITICL]}} | houses.when.priority | Write CRITICAL.
          houses: {when: {tags: []}} | houses.when.tags | names no value
          houses: {when: {attributes: {product: []}}} | houses.when.attributes.product | names no value
          houses: {when: {prioriti: [CRITICAL]}} | houses.when.prioriti | Write 'priority'.
          barns: {} | houses | no section 'houses'
          """)
  void aFaultIsNamedByItsPlaceWithWhatToWrite(String yaml, String place, String sentence) {
    assertThatThrownBy(() -> document.check(yaml))
        .isInstanceOfSatisfying(
            PlaybookFault.class, fault -> assertThat(fault.place()).isEqualTo(place))
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          houses: [ | line
          !!javax.script.ScriptEngineManager [] | cannot be read
          just a text | one text
          houses: {open: true, open: true} | twice
          {a: &x [1], houses: *x} | Write out each place
          """
              + "houses: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]] | nested too deeply\n"
              + """
              {? [a] : b} | key
              """)
  void whatIsNoDocumentIsRefused(String yaml, String sentence) {
    assertThatThrownBy(() -> document.check(yaml))
        .isInstanceOf(PlaybookFault.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWhereItStands() {
    String yaml =
        """
        # Ours
        houses:
          rows:
            - tier: ENGINEERING
            - tier: NOBODY
              size: 7
            - {}
          wait: promptly
          when: >-
            outage
          open: maybe
        barn: {}
        """;
    assertThat(document.problems(yaml))
        .extracting(p -> "%d:%d %s".formatted(p.line(), p.column(), p.place()))
        .containsExactly(
            "5:13 houses.rows[1].tier",
            "6:7 houses.rows[1].size",
            "7:7 houses.rows[2].tier",
            "8:9 houses.wait",
            "11:9 houses.open",
            "12:1 barn");
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        arguments("houses: {when: 'outage && typ == \"x\"'}", 1, 27),
        arguments("houses: {when: outage && typ == \"x\"}", 1, 26),
        arguments("houses:\n  when: |\n    outage &&\n      typ == 'x'", 4, 7),
        arguments("houses:\n  when: |\n    type == 'x' &&\n      type == 'y'", 4, 7),
        arguments("houses: {when: revenue > 5.0 && outage && revenue < 5.0}", 1, 43),
        arguments("houses:\n  when: type in [] && outage", 2, 9),
        arguments("houses:\n  when: >-\n    outage &&\n      typ == 'x'", 2, 9));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whatIsWrongWithinAConditionIsFoundInTheText(String yaml, int line, int column) {
    assertThat(document.problems(yaml))
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(line, column));
  }

  @Test
  void aConditionMayBeWrittenAsKeysThatMustAllHold() {
    String yaml =
        """
        houses:
          when:
            priority: [CRITICAL, HIGH]
            type: security
            tags: [beta, 'a"b']
            attributes: {product: exports}
            revenue: 5000
            outage: false
        """;
    Condition when = document.read("1", yaml).section(Houses.class).when();
    assertThat(when.text())
        .isEqualTo(
            "priority in [\"CRITICAL\", \"HIGH\"] && type == \"security\""
                + " && (\"beta\" in tags || \"a\\\"b\" in tags)"
                + " && attributes[\"product\"] == \"exports\" && revenue >= 5000.0 && !outage");
    assertThat(
            when.holds(
                Map.of(
                    "priority",
                    "HIGH",
                    "type",
                    "security",
                    "tags",
                    List.of("a\"b"),
                    "attributes",
                    Map.of("product", "exports"),
                    "revenue",
                    5000.0)))
        .isTrue();
  }

  @Test
  void placesThatReferToOthersAreRefusedWhereTheyStand() {
    String yaml =
        """
        houses:
          open: &always true
          rows:
            - &one {tier: ENGINEERING}
            - *one
            - tier: *always
        """;
    assertThat(document.problems(yaml))
        .extracting(p -> "%d:%d %s".formatted(p.line(), p.column(), p.instead()))
        .containsExactly(
            "2:9 Leave the name out.",
            "4:7 Leave the name out.",
            "5:7 Write out what stands there.",
            "6:13 Write out what stands there.");
    assertThat(document.read("1", "houses: {open: &always false}").section(Houses.class).open())
        .isFalse();
  }

  /** It was only odd once, and a house goes on by what it once brought into force. */
  @Test
  void aConditionThatIsNeverTrueIsRefusedWhenWrittenAndLeftAloneWhenStored() {
    String yaml = "houses: {when: outage && !outage}";
    assertThat(document.problems(yaml)).singleElement().matches(Problem::refuses);
    assertThat(document.read("1", yaml).section(Houses.class).when().never()).isTrue();
  }

  @Test
  void aSectionThatNothingReadsIsRefusedWhenWrittenAndLeftAloneWhenStored() {
    String yaml = "houses: {rows: []}\nlater: {}";
    assertThatThrownBy(() -> document.check(yaml)).hasMessageContaining("'later'");
    assertThat(document.read("1", yaml).section(Houses.class).tiers()).isEmpty();
  }
}
