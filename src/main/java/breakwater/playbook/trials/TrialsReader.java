package breakwater.playbook.trials;

import breakwater.journal.Fact;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.trials.Trials.Expected;
import breakwater.playbook.trials.Trials.Moment;
import breakwater.playbook.trials.Trials.Trial;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code tests}. */
@Component
class TrialsReader implements SectionReader<Trials> {
  /** More would make activation slow: each plays a case. */
  private static final int MOST = 200;

  /** A Monday morning, where a test does not say when it begins. */
  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

  private final List<Storyteller> tellers;
  private final List<Expectation> expectations;

  TrialsReader(List<Storyteller> tellers, List<Expectation> expectations) {
    this.tellers = tellers;
    this.expectations = expectations;
  }

  @Override
  public String name() {
    return "tests";
  }

  @Override
  public Class<Trials> type() {
    return Trials.class;
  }

  /** Nobody must write tests. */
  @Override
  public Trials missing() {
    return Trials.NONE;
  }

  @Override
  public Trials read(Section section) {
    List<Trial> trials = section.each("cases", this::trial);
    if (trials.size() > MOST) {
      section.refuse(
          "cases", "There are more than %d tests.".formatted(MOST), "Keep those that matter.");
    }
    return new Trials(trials);
  }

  private Trial trial(Section section) {
    List<Moment> tale =
        section.each("given", this::moment).stream()
            .sorted(Comparator.comparing(Moment::after))
            .toList();
    List<Expected> expected = section.each("expect", this::expected);
    if (section.sections("expect").isEmpty()) {
      section.refuse(
          "expect", "A test that expects nothing cannot fail.", "Write what must follow.");
    }
    return new Trial(section.text("name"), section.place(), starts(section), tale, expected);
  }

  private static Instant starts(Section section) {
    if (!section.has("starts")) {
      return MONDAY;
    }
    try {
      return Instant.parse(section.text("starts"));
    } catch (DateTimeParseException unclear) {
      throw section.fault("starts", "an instant such as 2026-01-05T09:00:00Z");
    }
  }

  private Moment moment(Section event) {
    Duration after = event.duration("at", Duration.ZERO);
    for (Storyteller teller : tellers) {
      for (String word : teller.words().stream().sorted().toList()) {
        if (event.has(word)) {
          List<Fact> facts = teller.tell(word, event);
          return new Moment(after, facts);
        }
      }
    }
    throw event.fault(
        "event",
        "one of "
            + tellers.stream()
                .flatMap(teller -> teller.words().stream())
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private Expected expected(Section section) {
    Duration after = section.duration("at", Duration.ZERO);
    for (Expectation expectation : expectations) {
      if (section.has(expectation.word())) {
        return new Expected(section.place(expectation.word()), after, expectation.read(section));
      }
    }
    throw section.fault(
        "expectation",
        "one of "
            + expectations.stream()
                .map(Expectation::word)
                .sorted()
                .collect(Collectors.joining(", ")));
  }
}
