package breakwater.demo;

import breakwater.accounts.CustomerTier;
import breakwater.cases.Priority;
import breakwater.demo.text.Leaf;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A thread of our own writing that is told of one case or, with other words, of several.
 *
 * @param weight how often it is told in a round of all stories; 0 = only on its day
 * @param day on which day of the prologue it begins, from 0; empty = any
 * @param at at which time of that day, UTC
 * @param customers of whom it is told; empty = of anybody
 * @param openings when several customers write about one fault, what each of them writes: those
 *     after the first only get the {@code others} steps
 */
record Story(
    String id,
    int weight,
    OptionalInt day,
    Optional<LocalTime> at,
    Set<CustomerTier> customers,
    Optional<String> account,
    String channel,
    Priority priority,
    Optional<String> reason,
    String type,
    String area,
    List<String> tags,
    List<String> subjects,
    List<Step> steps,
    List<Opening> openings,
    List<Step> others) {

  /** A line of the story: what happens, with its words in the file. */
  record Step(String kind, Leaf leaf) {}

  record Opening(String subject, String text) {}

  private static final List<String> FILES =
      List.of(
          "access.yaml",
          "questions.yaml",
          "exports.yaml",
          "ingestion.yaml",
          "dashboards.yaml",
          "interfaces.yaml",
          "billing.yaml",
          "incidents.yaml");

  static List<Story> all() {
    List<Story> stories =
        FILES.stream()
            .flatMap(file -> Leaf.list("stories/" + file).stream())
            .map(Story::of)
            .toList();
    Set<String> ids = new HashSet<>();
    stories.stream()
        .filter(story -> !ids.add(story.id()))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalStateException("There are two stories " + twice.id());
            });
    return stories;
  }

  boolean climbs() {
    return steps.stream().anyMatch(step -> step.kind().equals("escalate"));
  }

  private static Story of(Leaf leaf) {
    return new Story(
        leaf.text("id"),
        leaf.number("weight", leaf.has("day") ? 0 : 2),
        leaf.has("day") ? OptionalInt.of(leaf.number("day", 0)) : OptionalInt.empty(),
        leaf.maybe("at").map(LocalTime::parse),
        Set.copyOf(leaf.texts("customers").stream().map(CustomerTier::valueOf).toList()),
        leaf.maybe("account"),
        leaf.text("channel", "mail"),
        leaf.one(Priority.class, "priority", Priority.MEDIUM),
        leaf.maybe("reason"),
        leaf.text("type"),
        leaf.text("area"),
        leaf.texts("tags"),
        leaf.texts("subject"),
        steps(leaf, "steps"),
        leaf.leaves("openings").stream()
            .map(o -> new Opening(o.text("subject"), o.text("text")))
            .toList(),
        steps(leaf, "others"));
  }

  private static List<Step> steps(Leaf leaf, String key) {
    return leaf.leaves(key).stream().map(Story::step).toList();
  }

  private static Step step(Leaf leaf) {
    String kind =
        Stream.of(
                "customer",
                "agent",
                "note",
                "progress",
                "wait",
                "resolve",
                "close",
                "call",
                "deflect",
                "escalate")
            .filter(leaf::has)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(leaf.place() + " has an unknown step"));
    return new Step(kind, leaf);
  }
}
