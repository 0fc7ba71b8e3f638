package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.journal.TextRef;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.triggers.assignment.AssignmentFact.Moved;
import breakwater.triggers.assignment.AssignmentFact.Why;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words who was given a case by the product, and what the supervisor hears of it. */
@Component
class AssignmentWords implements EffectOwner {
  private static final String GIVEN = "assignment.given";
  private static final String MOVED = "assignment.moved";

  private final People people;

  AssignmentWords(People people) {
    this.people = people;
  }

  static Effect given(long version, PersonId to, Why why) {
    return effect(GIVEN, version, to, Map.of("why", why.name()));
  }

  /** A person gave it to them. */
  static Effect givenBy(long version, PersonId to, Actor by) {
    return new Effect(
        "%s/by/%d/%s".formatted(GIVEN, version, to),
        GIVEN,
        "in-app",
        to.value(),
        Optional.empty(),
        by.kind() == Actor.Kind.PERSON ? Map.of("by", by.id()) : Map.of("by", ""));
  }

  static Effect moved(long version, PersonId supervisor, Moved moved) {
    return effect(
        MOVED,
        version,
        supervisor,
        Map.of(
            "why", moved.why().name(),
            "from", moved.from().map(Id::value).orElse(""),
            "to", moved.to().map(Id::value).orElse("")));
  }

  private static Effect effect(String kind, long version, PersonId to, Map<String, String> about) {
    return new Effect(
        "%s/%d/%s".formatted(kind, version, to),
        kind,
        "in-app",
        to.value(),
        Optional.empty(),
        about);
  }

  @Override
  public Set<String> kinds() {
    return Set.of(GIVEN, MOVED);
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    Optional<Case> it = Case.find(history);
    if (it.filter(c -> c.status().unfinished()).isEmpty()) {
      return Optional.of("The case is finished.");
    }
    boolean another =
        effect.kind().equals(GIVEN)
            && it.get().assignee().filter(a -> a.value().equals(effect.recipient())).isEmpty();
    return another ? Optional.of("Somebody else has it.") : Optional.empty();
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return Optional.of(
        kind.equals(GIVEN)
            ? new Topic("assigned", 20, "I am given a case")
            : new Topic("moved", 60, "A case of a team that I lead moves to somebody else"));
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority() == Priority.CRITICAL;
  }

  @Override
  public Words words(History history, Effect effect) {
    Case it = Case.of(history);
    TextRef title = it.title();
    return new Words(
        effect.kind().equals(GIVEN)
            ? "Case %s is yours".formatted(it.id())
            : "Case %s moved from %s to %s: %s"
                .formatted(
                    it.id(),
                    name(effect, "from"),
                    name(effect, "to"),
                    why(Why.valueOf(String.valueOf(effect.about().get("why"))))),
        title,
        "/cases/" + it.id(),
        effect.kind().equals(GIVEN) ? giver(effect) : supervisor(it));
  }

  private static String supervisor(Case it) {
    return it.team().isPresent()
        ? "You lead the team that has it."
        : "It has no team, and you answer for what has none.";
  }

  private String giver(Effect effect) {
    return !effect.about().containsKey("by")
        ? "The playbook's section “assignment” gave it to you."
        : effect.about().getOrDefault("by", "").isEmpty()
            ? "A program gave it to you."
            : name(effect, "by") + " gave it to you.";
  }

  private String name(Effect effect, String role) {
    String id = effect.about().getOrDefault(role, "");
    return id.isEmpty()
        ? "the queue"
        : people
            .find(Caller.system("triggers.assign"), new PersonId(id))
            .map(found -> found.value().name())
            .orElse(id);
  }

  private static String why(Why why) {
    return switch (why) {
      case UNASSIGNED -> "nobody had it";
      case AWAY -> "they are away";
      case SILENT -> "the customer waited too long";
      case PROMISE -> "a promise is near or missed";
    };
  }
}
