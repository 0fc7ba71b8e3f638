package breakwater.demo;

import breakwater.cases.answers.CannedAnswer.Reach;
import breakwater.cases.answers.CannedAnswers;
import breakwater.cases.answers.Wording;
import breakwater.demo.Company.Member;
import breakwater.demo.text.Leaf;
import breakwater.desk.SavedViews;
import breakwater.outbox.Digest;
import breakwater.outbox.NoticeWishes;
import breakwater.outbox.QuietHours;
import breakwater.outbox.Wishes;
import breakwater.people.PersonId;
import breakwater.people.absence.Absences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What people have set up for themselves and for each other: {@code demo/habits.yaml}. */
@Component
class Habits {
  private final CannedAnswers answers;
  private final SavedViews views;
  private final Absences absences;
  private final NoticeWishes wishes;
  private final Cast cast;

  Habits(
      CannedAnswers answers, SavedViews views, Absences absences, NoticeWishes wishes, Cast cast) {
    this.answers = answers;
    this.views = views;
    this.absences = absences;
    this.wishes = wishes;
    this.cast = cast;
  }

  /**
   * @param look the instant of a first look, from which days are counted
   */
  void moveIn(Company company, Instant look) {
    Leaf file = Leaf.of("habits.yaml");
    file.leaves("answers").forEach(this::answer);
    file.leaves("views").forEach(this::keep);
    file.leaves("absences").forEach(leaf -> leave(leaf, look));
    Map<PersonId, Digest> digests = new HashMap<>();
    file.leaves("digests")
        .forEach(
            leaf ->
                digests.put(
                    person(leaf, "who"),
                    new Digest(
                        Set.copyOf(leaf.texts("topics")), LocalTime.parse(leaf.text("at")))));
    company
        .members()
        .forEach(member -> wish(member, Optional.ofNullable(digests.get(member.id()))));
  }

  private void answer(Leaf leaf) {
    answers
        .add(
            cast.as(person(leaf, "by")),
            leaf.one(Reach.class, "reach", Reach.MINE),
            new Wording(leaf.text("shortcut"), leaf.text("name"), leaf.text("body")))
        .orThrow();
  }

  private void keep(Leaf leaf) {
    Map<String, String> query = new TreeMap<>();
    leaf.leaf("query").values().forEach((name, value) -> query.put(name + "", value + ""));
    views.keep(cast.as(person(leaf, "by")), leaf.text("name"), leaf.has("shared"), query).orThrow();
  }

  private void leave(Leaf leaf, Instant look) {
    PersonId who = person(leaf, "who");
    absences
        .add(
            cast.as(who),
            who,
            Optional.of(look.plus(Duration.ofDays(leaf.number("from", 0)))),
            Optional.of(look.plus(Duration.ofDays(leaf.number("until", 7)))),
            leaf.maybe("substitute").map(PersonId::new),
            ZoneOffset.UTC)
        .orThrow();
  }

  /** Nobody is disturbed before and after their shift, unless it is urgent. */
  private void wish(Member member, Optional<Digest> digest) {
    var quiet = new QuietHours(member.shift().to(), member.shift().from(), true);
    wishes
        .choose(
            cast.as(member.id()),
            new Wishes(Set.of(), digest, Optional.of(quiet), member.shift().zone()))
        .orThrow();
  }

  private static PersonId person(Leaf leaf, String key) {
    return new PersonId(leaf.text(key));
  }
}
