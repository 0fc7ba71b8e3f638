package breakwater.demo;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.demo.Season.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written of the demo company is whole, and enough for a look of sixty days. */
class SeasonTest {
  private static final Instant BEGINS = Instant.parse("2026-09-26T10:00:00Z");
  private static final Instant ENDS = BEGINS.plus(Duration.ofDays(60));

  private final Company company = Company.read();
  private final List<Story> stories = Story.all();
  private final List<Scene> prologue =
      Season.of(company, stories, BEGINS, 60).stream()
          .filter(scene -> scene.at().isBefore(ENDS))
          .toList();

  @Test
  void thereAreSixtyThreadsOfOurOwnWriting() {
    assertThat(stories.stream().mapToInt(s -> 1 + s.openings().size()).sum())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void theSameBeginningGivesTheSameScenes() {
    assertThat(Season.of(company, stories, BEGINS, 60).stream().limit(prologue.size()).toList())
        .isEqualTo(prologue);
  }

  @Test
  void everyStoryIsToldAndNoHoleIsLeft() {
    assertThat(texts()).noneMatch(text -> text.contains("{{"));
    Set<String> subjects =
        prologue.stream()
            .map(Scene::act)
            .filter(Act.Writes.class::isInstance)
            .map(act -> ((Act.Writes) act).subject())
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(subjects).hasSizeGreaterThan(150);
  }

  @Test
  void aboutFourHundredCasesAreOpenedOfWhichOneInTenClimbs() {
    long cases =
        prologue.stream()
            .filter(scene -> scene.act() instanceof Act.Writes)
            .map(Scene::tale)
            .distinct()
            .count();
    long climbing =
        prologue.stream()
            .filter(scene -> scene.act() instanceof Act.Claims)
            .map(Scene::tale)
            .distinct()
            .count();
    assertThat(cases).isBetween(370L, 470L);
    assertThat(100.0 * climbing / cases).isBetween(8.0, 14.0);
  }

  @Test
  void nobodyWritesTheSameTwice() {
    List<String> bodies =
        prologue.stream()
            .map(Scene::act)
            .filter(act -> act instanceof Act.Writes writes && writes.body().length() > 120)
            .map(act -> ((Act.Writes) act).body())
            .toList();
    assertThat(new HashSet<>(bodies).size()).isGreaterThan(bodies.size() * 95 / 100);
  }

  private List<String> texts() {
    return prologue.stream().map(scene -> scene.act().toString()).toList();
  }
}
