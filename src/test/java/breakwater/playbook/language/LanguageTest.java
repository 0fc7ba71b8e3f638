package breakwater.playbook.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import breakwater.behaviour.Product;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Problem;
import breakwater.playbook.text.YamlAddition;
import breakwater.playbook.text.YamlEdit;
import breakwater.playbook.text.YamlForm;
import breakwater.playbook.text.YamlForm.Field;
import breakwater.playbook.text.YamlForm.Group;
import breakwater.playbook.text.YamlForm.Kind;
import breakwater.playbook.text.YamlForm.Shape;
import breakwater.playbook.versions.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form offers is what the readers read, and passes their check. */
class LanguageTest extends Product {
  private static final String TEAM = "language-team";
  private static final String PERSON = "language-person";

  @Autowired private Language language;
  @Autowired private PlaybookDocument document;

  @BeforeEach
  void house() {
    api().put("/api/v1/teams/" + TEAM, Map.of("name", "Language", "tier", "ENGINEERING"));
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id",
                PERSON,
                "name",
                "Lan",
                "email",
                PERSON + "@test.example",
                "role",
                "LEAD",
                "tier",
                "ENGINEERING",
                "team",
                TEAM));
  }

  private static Map<String, String> fills() {
    return Map.of("$team", TEAM, "$person", PERSON);
  }

  private Set<String> errors(String yaml) {
    return document.problems(yaml).stream()
        .filter(Problem::refuses)
        .map(problem -> problem.place() + " " + problem.reason() + " " + problem.instead())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Group> groups(String yaml) {
    return all(language.form(yaml, Map.of())).toList();
  }

  private static Stream<Group> all(Group group) {
    return Stream.concat(Stream.of(group), group.groups().stream().flatMap(LanguageTest::all));
  }

  private List<Field> fields(String yaml) {
    return groups(yaml).stream().flatMap(group -> group.fields().stream()).toList();
  }

  /** What is refused right after it was added, because only a person knows how it goes on. */
  private static final Map<String, String> TO_FILL_IN =
      Map.ofEntries(
          Map.entry("ladders.rows[].steps[]+person", "does not say whom alone"),
          Map.entry("ladders.rows[].steps[]+team", "does not say whom alone"),
          Map.entry("ladders.rows[].steps[]+role", "does not say whom alone"),
          Map.entry("ladders.rows[].steps[]+mark", "does not say whom alone"),
          Map.entry("ladders.rows[].last_resort+person", "does not say whom alone"),
          Map.entry("ladders.rows[].last_resort+mark", "does not say whom alone"),
          Map.entry("tiers.steps+", "stands in the matrix twice"),
          Map.entry("promises.rules[]+when", "The last rule must be meant for every case"),
          Map.entry("routing.rows[]+types", "no row there fits them all"),
          Map.entry("routing.rows[]+areas", "no row there fits them all"),
          Map.entry("actions.rows[].do[]+otherwise", "can always be done"),
          Map.entry("actions.rows[].do[]+person", "A person is named, but"));

  @ParameterizedTest
  @EnumSource(Template.class)
  void whateverIsOfferedPassesTheCheckOrSaysWhatToFillIn(Template template) {
    String yaml = YamlAddition.to(template.text()).without("", "tests");
    assertThat(errors(yaml)).isEmpty();
    var refused = new TreeSet<String>();
    var offered = new TreeSet<String>();
    for (Group group : groups(yaml)) {
      for (Offer offer : group.offers()) {
        String what = Meanings.pattern(offer.place()) + "+" + offer.key();
        if (offered.add(what)) {
          var added = language.add(yaml, offer.place(), offer.key(), fills());
          assertThat(document.asked(added.yaml())).isNotNull();
          assertThat(offer.means()).as(what).isNotBlank();
          errors(added.yaml()).stream()
              .filter(e -> !e.contains(TO_FILL_IN.getOrDefault(what, "-")))
              .forEach(e -> refused.add(what + ": " + e));
        }
      }
    }
    assertThat(offered).hasSizeGreaterThan(60);
    assertThat(refused).isEmpty();
  }

  /** Whatever the form shows can be written back without changing what the document says. */
  @Test
  void everyFieldOfTheShippedPlaybookCanBeWrittenBack() {
    String yaml = Template.STANDARD.text();
    List<Field> fields = fields(yaml);
    assertThat(fields).hasSizeGreaterThan(60);
    Offers offers = language.offers(yaml);
    for (Field field : fields) {
      String edited =
          field.kind() == Kind.LIST || field.kind() == Kind.CHOICES
              ? YamlEdit.of(yaml).list(field.place(), field.value().lines().toList())
              : YamlEdit.of(yaml).set(field.place(), field.value());
      assertThat(all(YamlForm.of(edited, offers, Map.of())).flatMap(g -> g.fields().stream()))
          .as(field.place())
          .extracting(Field::place, Field::value)
          .isEqualTo(fields.stream().map(f -> tuple(f.place(), f.value())).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          triggers:¶  rules: []   # none¶  guards: [] | triggers.rules | triggers:¶  rules:   # none¶    - id: new-rule
          triggers: {rules: [], guards: []} | triggers.rules | triggers: {rules: [{id: new-rule, when: {priority: [HIGH]}
          triggers:¶  rules:¶  guards: [] | triggers.rules | triggers:¶  rules:¶    - id: new-rule
          triggers:¶  guards:¶    - {id: new-guard} | triggers.guards | - {id: new-guard}¶    - id: new-guard-2
          """)
  void anEmptyListOffersTheFirstRowAndNeverAFieldOfItsOwn(String text, String place, String rows) {
    String yaml = text.replace("¶", "\n") + "\n";
    assertThat(fields(yaml)).extracting(Field::place).doesNotContain(place);
    assertThat(groups(yaml))
        .filteredOn(group -> group.place().equals(place))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.shape()).isEqualTo(Shape.LIST);
              assertThat(group.offers())
                  .extracting(Offer::label)
                  .singleElement()
                  .asString()
                  .startsWith("Add ");
            });
    assertThat(language.add(yaml, place, "", fills()).yaml()).contains(rows.replace("¶", "\n"));
  }

  @Test
  void whatCanBeChosenIsNotTyped() {
    Map<String, Kind> kinds =
        fields(Template.STANDARD.text()).stream()
            .collect(
                Collectors.toMap(
                    field -> Meanings.pattern(field.place()), Field::kind, (a, _) -> a));
    assertThat(kinds)
        .containsEntry("promises.reopen", Kind.CHOICE)
        .containsEntry("promises.on_change", Kind.CHOICE)
        .containsEntry("promises.rules[].when.priority", Kind.CHOICES)
        .containsEntry("promises.pause.resolution", Kind.CHOICES)
        .containsEntry("actions.rows[].clocks", Kind.CHOICES)
        .containsEntry("actions.rows[].do[].do", Kind.CHOICE)
        .containsEntry("actions.rows[].do[].who", Kind.CHOICE)
        .containsEntry("triggers.guards[].keeps_from", Kind.CHOICES)
        .containsEntry("closing.rows[].status", Kind.CHOICES)
        .containsEntry("thresholds.rows[].metric", Kind.CHOICE)
        .containsEntry("checklists.lists[].items[].check", Kind.CHOICE)
        .containsEntry("checklists.lists[].items[].required", Kind.SWITCH)
        .containsEntry("tiers.steps[].triggers", Kind.LIST);
    var known =
        Map.of("TEAM", Map.of("support", "Support"), "CALENDAR", Map.of("office", "Office hours"));
    assertThat(
            all(language.form(Template.STANDARD.text(), known)).flatMap(g -> g.fields().stream()))
        .filteredOn(
            field ->
                List.of("routing.rows[0].team", "closing.rows[0].calendar").contains(field.place()))
        .extracting(Field::kind)
        .containsOnly(Kind.CHOICE)
        .hasSize(2);
  }

  @Test
  void rowsStandUnderTheHeadingOfTheirListAndAreCalledByWhatTheyDo() {
    Map<String, List<String>> titles =
        groups(Template.STANDARD.text()).stream()
            .filter(group -> group.shape() == Shape.LIST)
            .collect(
                Collectors.toMap(
                    Group::place, group -> group.groups().stream().map(Group::title).toList()));
    assertThat(titles)
        .containsEntry("promises.rules", List.of("critical", "high", "standard"))
        .containsEntry("promises.modifiers", List.of("renewal is near", "outage"))
        .containsEntry("promises.after_breach", List.of("After 30 min", "After 2 h"))
        .containsEntry("ladders.rows[0].steps", List.of("After 15 min, lead"))
        .containsEntry("actions.rows[0].do", List.of("Notify, agent"));
    assertThat(titles.get("routing.rows")).startsWith("Engineering, security, security");
    assertThat(titles.values().stream().flatMap(List::stream)).noneMatch(t -> t.startsWith("Row "));
  }

  @Test
  void aKeyGoesAgainAndTheRestStays() {
    String yaml =
        "triggers:\n"
            + "  rules:\n"
            + "    - id: a   # first\n"
            + "      tier: ENGINEERING\n"
            + "      when: {outage: true, tags: [x]}\n";
    assertThat(YamlAddition.to(yaml).without("triggers.rules[0]", "when"))
        .isEqualTo("triggers:\n  rules:\n    - id: a   # first\n      tier: ENGINEERING\n");
    assertThat(YamlAddition.to(yaml).without("triggers.rules[0].when", "outage"))
        .contains("when: {tags: [x]}");
    assertThat(YamlAddition.to(yaml).without("triggers.rules[0].when", "tags"))
        .contains("when: {outage: true}");
    assertThat(YamlAddition.to(yaml).without("triggers.rules[0]", "id"))
        .contains("    - tier: ENGINEERING\n      when");
  }
}
