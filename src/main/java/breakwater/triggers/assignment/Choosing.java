package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.people.PersonId;
import breakwater.triggers.assignment.TeamRule.Skill;
import breakwater.triggers.assignment.TeamRule.Way;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses who is given a case: among those who are here, have room and did not have it before. */
record Choosing(TeamRule rule, List<Member> members, Instant now) {

  Optional<PersonId> next(Case it, Set<PersonId> not) {
    return members.stream()
        .filter(m -> m.here(now) && !not.contains(m.id()))
        .filter(m -> m.load() < rule.capacity(m.id()))
        .filter(m -> rule.way() != Way.SKILL || fit(it, m) >= 0)
        .min(order(it))
        .map(Member::id);
  }

  private Comparator<Member> order(Case it) {
    Comparator<Member> turn =
        Comparator.<Member, Instant>comparing(m -> m.lastTurn().orElse(Instant.MIN))
            .thenComparing(m -> m.id().value());
    Comparator<Member> load = Comparator.comparingDouble(this::fullness);
    return switch (rule.way()) {
      case NOBODY, ROUND_ROBIN -> turn;
      case LOAD -> load.thenComparing(turn);
      case SKILL ->
          Comparator.<Member>comparingInt(m -> -fit(it, m)).thenComparing(load).thenComparing(turn);
    };
  }

  /** 0 = nothing, 1 = full. */
  private double fullness(Member member) {
    return (double) member.load() / rule.capacity(member.id());
  }

  /** -1 = cannot do it; 0 = can do everything; higher = made for it. */
  private int fit(Case it, Member member) {
    Skill skill = rule.skill(member.id());
    int area = fit(skill.areas(), it.area());
    int type = fit(skill.types(), it.type());
    return area < 0 || type < 0 ? -1 : area + type;
  }

  private static int fit(Set<Label> skills, Optional<Label> wanted) {
    if (skills.isEmpty() || wanted.isEmpty()) {
      return 0;
    }
    return skills.contains(wanted.get()) ? 1 : -1;
  }
}
