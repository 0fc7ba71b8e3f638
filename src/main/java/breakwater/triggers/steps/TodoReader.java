package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.triggers.Path;
import breakwater.triggers.steps.Actions.Todo;
import java.util.Optional;

/** Reads one action with what is done where it cannot be done. */
final class TodoReader {
  /** So that the tag of a policy is still a label. */
  private static final int LONGEST_POLICY = 48;

  private TodoReader() {}

  /**
   * @param warns whether it may be done before the promise is missed
   */
  static Todo read(Section section, boolean warns) {
    Action action = action(section, warns);
    Optional<Todo> otherwise =
        section
            .optionalSection("otherwise")
            .map(
                other -> {
                  Todo todo = read(other, warns);
                  other.nothingElse();
                  return todo;
                });
    if (action.mayFail() && otherwise.isEmpty()) {
      section.refuse(
          "otherwise",
          "%s cannot always be done: %s. Nothing says what happens then."
              .formatted(action.deed(), why(action)),
          "Add what is done instead, such as otherwise: {do: NOTIFY, who: LAST_RESORT}.");
    }
    if (!action.mayFail() && otherwise.isPresent()) {
      section.refuse(
          "otherwise",
          "%s can always be done, so that this is never reached.".formatted(action.deed()),
          "Leave 'otherwise' out.");
    }
    return new Todo(action, otherwise);
  }

  private static String why(Action action) {
    return switch (action) {
      case Action.Notify _ -> "there may be nobody, or they may be away";
      case Action.ChangeDecider _ -> "there may be nobody, they may be away, or may decide already";
      case Action.Reassign(Optional<PersonId> to) ->
          to.isPresent()
              ? "they may be away, or may have the case already"
              : "nobody of the team may be here or have room";
      case Action.ChangeTeam _ ->
          "nobody of that team may be here, or it may have the case already";
      case Action.Call _ ->
          "a guard of the triggers may keep the case from that tier, or it may be called already";
      case Action.Close _ -> "an escalation may be under way";
      case Action.RaisePriority _, Action.SwitchPolicy _ -> "";
    };
  }

  private static Action action(Section section, boolean warns) {
    return switch (section.oneOf("do", Deed.class)) {
      case NOTIFY ->
          new Action.Notify(
              section.oneOf("who", Whom.class), person(section), tierOfMatrix(section));
      case REASSIGN -> new Action.Reassign(section.optionalId("to", PersonId::new));
      case CHANGE_TEAM -> new Action.ChangeTeam(section.id("team", TeamId::new));
      case RAISE_PRIORITY -> new Action.RaisePriority(priority(section));
      case CHANGE_DECIDER ->
          new Action.ChangeDecider(decider(section), person(section), tierOfMatrix(section));
      case SWITCH_POLICY -> new Action.SwitchPolicy(policy(section));
      case CALL -> new Action.Call(tier(section), section.oneOf("path", Path.class));
      case CLOSE -> close(section, warns);
    };
  }

  private static Optional<PersonId> person(Section section) {
    boolean named = section.oneOf("who", Whom.class) == Whom.PERSON;
    Optional<PersonId> person = section.optionalId("person", PersonId::new);
    if (named != person.isPresent()) {
      section.refuse(
          "person",
          named
              ? "Nobody is named."
              : "A person is named, but '%s' is asked for.".formatted(section.text("who")),
          "Write who: PERSON together with person: and their id, or neither.");
    }
    return person;
  }

  private static Whom decider(Section section) {
    Whom whom = section.oneOf("who", Whom.class);
    if (whom == Whom.AGENT || whom == Whom.TEAM) {
      section.refuse(
          "who",
          "Who works on a case decides about it already, and a team does not decide.",
          "Write SUPERVISOR, ON_CALL with a tier, LAST_RESORT, or PERSON.");
    }
    return whom;
  }

  private static Optional<Tier> tierOfMatrix(Section section) {
    return section.has("tier") ? Optional.of(section.oneOf("tier", Tier.class)) : Optional.empty();
  }

  private static Optional<Priority> priority(Section section) {
    return section.has("to") ? Optional.of(section.oneOf("to", Priority.class)) : Optional.empty();
  }

  private static Label policy(Section section) {
    Label policy = section.id("policy", Label::new);
    if (policy.value().length() > LONGEST_POLICY) {
      section.refuse(
          "policy",
          "The name of a policy has more than %d characters.".formatted(LONGEST_POLICY),
          "Write a shorter one.");
    }
    return policy;
  }

  private static Tier tier(Section section) {
    Tier tier = section.oneOf("tier", Tier.class);
    if (tier == Tier.FRONTLINE) {
      section.refuse(
          "tier",
          "A case begins at FRONTLINE and climbs from there.",
          "Write SPECIALIST, ENGINEERING or MANAGEMENT.");
    }
    return tier;
  }

  private static Action close(Section section, boolean warns) {
    if (warns) {
      section.refuse(
          "do",
          "The case would be closed while the promise can still be kept.",
          "Close only after breach, or a step after it.");
    }
    return new Action.Close();
  }
}
