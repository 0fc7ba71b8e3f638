package breakwater.triggers.assignment;

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

  Optional<PersonId> next(Wanted it, Set<PersonId> not) {
    return members.stream()
        .filter(m -> hasRoom(m) && !not.contains(m.id()))
        .filter(m -> rule.way() != Way.SKILL || fit(it, m) >= 0)
        .min(order(it))
        .map(Member::id);
  }

  /** How it stands when these have been given away, one after the other. */
  Choosing after(List<Wanted> ahead) {
    Choosing left = this;
    for (Wanted it : ahead) {
      left = left.next(it, it.had()).map(left::giving).orElse(left);
    }
    return left;
  }

  private Choosing giving(PersonId to) {
    return new Choosing(
        rule, members.stream().map(m -> m.id().equals(to) ? m.given(now) : m).toList(), now);
  }

  /** Whether anybody who is here could be given anything. */
  boolean hasRoom() {
    return members.stream().anyMatch(this::hasRoom);
  }

  private boolean hasRoom(Member m) {
    return m.here(now) && m.load() < rule.capacity(m.id());
  }

  private Comparator<Member> order(Wanted it) {
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
  private int fit(Wanted it, Member member) {
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
