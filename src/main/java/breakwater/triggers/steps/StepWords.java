package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import breakwater.sla.Step;
import breakwater.sla.clock.Kind;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.Hindrance;
import breakwater.triggers.steps.StepFact.Tried;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words what people are told when a promise is near or missed. */
@Component
class StepWords implements EffectOwner {
  private static final String TOLD = "action.told";
  private static final String HELD = "action.held";
  private static final String FAILED = "action.failed";

  /** Later nobody needs to hear it. */
  private static final Duration USEFUL = Duration.ofDays(3);

  static List<Effect> told(ActionTaken taken, Instant now) {
    String tried =
        taken.tried().stream()
            .map(t -> asked(t) + ":" + t.hindrance())
            .collect(Collectors.joining(","));
    return effects(
        TOLD,
        taken.because().key(),
        new Contact(taken.people(), taken.teams()),
        now,
        about(taken.because(), Map.of("deed", taken.deed().name(), "tried", tried)));
  }

  /** Which words of {@link #hindered(String, Hindrance)} are meant. */
  private static String asked(Tried tried) {
    return tried.hindrance() == Hindrance.ALREADY_SO
        ? tried.deed().name()
        : tried.whom().map(Enum::name).orElse(tried.deed().name());
  }

  static String hindered(Tried tried) {
    return hindered(asked(tried), tried.hindrance());
  }

  static List<Effect> notPossible(Planned planned, Contact to, Instant now) {
    Because because = planned.because();
    return effects(FAILED, because.key(), to, now, about(because, Map.of()));
  }

  /** Whoever answers at last for the case's tier hears of it once a day. */
  static List<Effect> heldBack(Planned planned, Scene scene, Instant now) {
    long day = now.getEpochSecond() / StepReconciler.DAY.toSeconds();
    Contact to = scene.reach().atLast(scene.tier());
    return effects(HELD, "held/" + day, to, now, about(planned.because(), Map.of()));
  }

  private static Map<String, String> about(Because because, Map<String, String> more) {
    var about = new HashMap<>(more);
    about.put("key", because.key());
    about.put("kind", because.step().kind().name());
    about.put("step", because.step().words());
    about.put("breach", String.valueOf(because.step().step().threshold() == Step.Threshold.BREACH));
    about.put("rule", because.rule().value());
    about.put("version", because.version().value());
    return Map.copyOf(about);
  }

  private static List<Effect> effects(
      String kind, String key, Contact to, Instant now, Map<String, String> about) {
    var effects = new ArrayList<Effect>();
    to.people().forEach(who -> effects.add(effect(kind, key, who.value(), now, about)));
    to.teams().forEach(team -> effects.add(effect(kind, key, team.value(), now, about)));
    return effects;
  }

  private static Effect effect(
      String kind, String key, String to, Instant now, Map<String, String> about) {
    return new Effect(
        "%s/%s/%s".formatted(kind, key, to),
        kind,
        "in-app",
        to,
        Optional.of(now.plus(USEFUL)),
        about);
  }

  @Override
  public Set<String> kinds() {
    return Set.of(TOLD, HELD, FAILED);
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return kind.equals(TOLD)
        ? Optional.of(new Topic("promises", 15, "A promise on a case of mine is near or missed"))
        : Optional.empty();
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority() == Priority.CRITICAL;
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    Optional<Case> it = Case.find(history);
    if (it.filter(c -> c.status().unfinished() || isClosedByARule(history, c)).isEmpty()) {
      return Optional.of("The case is finished.");
    }
    if (!effect.kind().equals(TOLD)) {
      return Optional.empty();
    }
    if (history.standing(effect.about().getOrDefault("key", "")).isEmpty()) {
      return Optional.of("There was no ground for it.");
    }
    Kind kind = Kind.valueOf(effect.about().getOrDefault("kind", Kind.RESOLUTION.name()));
    boolean answer = kind == Kind.FIRST_RESPONSE || kind == Kind.NEXT_REPLY;
    return answer && !it.get().conversation().customerWaits()
        ? Optional.of("The customer has an answer.")
        : Optional.empty();
  }

  /** Of what a rule does to a case they hear, also when it closes it. */
  private static boolean isClosedByARule(History history, Case it) {
    return it.status() == Status.CLOSED
        && history.of(Closed.class).getLast().by().equals(Actor.reconciler(StepReconciler.NAME));
  }

  @Override
  public Words words(History history, Effect effect) {
    Case it = Case.of(history);
    Map<String, String> about = effect.about();
    return new Words(
        title(effect, it),
        Optional.of(it.title()),
        instead(about.getOrDefault("tried", "")),
        "/cases/" + it.id(),
        "The rule %s of playbook %s says so."
            .formatted(about.getOrDefault("rule", ""), about.getOrDefault("version", "")));
  }

  private static String title(Effect effect, Case it) {
    String step = effect.about().getOrDefault("step", "");
    return switch (effect.kind()) {
      case HELD -> "Held back on case %s: it was acted on too often today".formatted(it.id());
      case FAILED -> "Nothing could be done on case %s after %s".formatted(it.id(), step);
      default ->
          switch (Deed.valueOf(effect.about().getOrDefault("deed", Deed.NOTIFY.name()))) {
            case REASSIGN -> "Case %s is yours, after %s".formatted(it.id(), step);
            case CHANGE_TEAM -> "Case %s is your team's, after %s".formatted(it.id(), step);
            case CHANGE_DECIDER -> "You decide about case %s, after %s".formatted(it.id(), step);
            default ->
                Boolean.parseBoolean(effect.about().getOrDefault("breach", ""))
                    ? "Missed: case %s, %s".formatted(it.id(), step.replace("missed ", ""))
                    : "Near: case %s, %s".formatted(it.id(), step);
          };
    };
  }

  /** Who should have heard of it first. */
  private static String instead(String tried) {
    if (tried.isEmpty()) {
      return "";
    }
    String first = tried.split(",", 2)[0];
    int colon = first.indexOf(':');
    return "; "
        + hindered(first.substring(0, colon), Hindrance.valueOf(first.substring(colon + 1)));
  }

  private static String hindered(String asked, Hindrance hindrance) {
    return switch (hindrance) {
      case CLOSED -> "it was closed before";
      case ALREADY_SO -> soAlready(asked);
      case NOBODY, AWAY, LEFT, EMPTY_TEAM, GUARDED, ESCALATED ->
          switch (asked) {
            case "AGENT" ->
                switch (hindrance) {
                  case NOBODY -> "nobody has it";
                  case LEFT -> "who has it has left";
                  default -> "who has it is away";
                };
            case "SUPERVISOR" -> "no supervisor is here";
            case "TEAM" -> "nobody of the team is here";
            case "ON_CALL" -> "nobody on call is here";
            case "LAST_RESORT" -> "who answers at last is not here";
            case "PERSON" ->
                hindrance == Hindrance.LEFT ? "who is named has left" : "who is named is not here";
            case "REASSIGN" -> "nobody could take it";
            case "CHANGE_TEAM" -> "nobody of the other team is here";
            case "CALL" -> "a guard keeps it from climbing";
            case "CLOSE" -> "an escalation is under way";
            default -> "what should have been done first could not";
          };
    };
  }

  private static String soAlready(String deed) {
    return switch (deed) {
      case "REASSIGN" -> "who should get it has it already";
      case "CHANGE_TEAM" -> "it is that team's already";
      case "CHANGE_DECIDER" -> "they decide already";
      case "CALL" -> "it is called for already";
      default -> "it was so already";
    };
  }
}
