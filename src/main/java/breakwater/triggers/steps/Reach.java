package breakwater.triggers.steps;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.assignment.Successors.Successor;
import breakwater.triggers.steps.StepFact.Hindrance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who can be reached about a case now.
 *
 * @param here those who work here and are not away, of all whom the actions may mean
 * @param away those who work here and are away, of the same
 * @param takers those of them who may be given the case: of a restricted one, those who see it
 * @param leads of each team, here or not
 * @param teams those of which somebody is here
 * @param staffed those in which somebody works, here or away
 * @param members of each team who are here, those who lead it first
 * @param matrix by tier who answers for it; as last resorts only those who work here
 * @param administrators who hear of what no last resort can; empty where each tier has one
 * @param successor who could take the case over
 */
record Reach(
    Set<PersonId> here,
    Set<PersonId> away,
    Set<PersonId> takers,
    Map<TeamId, List<PersonId>> leads,
    Set<TeamId> teams,
    Set<TeamId> staffed,
    Map<TeamId, List<PersonId>> members,
    Map<Tier, OnTier> matrix,
    List<PersonId> administrators,
    Successor successor) {
  static final Reach NOBODY =
      new Reach(
          Set.of(),
          Set.of(),
          Set.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Successor.NOBODY);

  /** Contacts of a tier. */
  record OnTier(Contact owners, Contact backups, Contact lastResort) {
    static final OnTier NOBODY = new OnTier(Contact.NOBODY, Contact.NOBODY, Contact.NOBODY);

    /** Owners and backups. */
    Contact asked() {
      return new Contact(
          Stream.concat(owners.people.stream(), backups.people.stream()).toList(),
          Stream.concat(owners.teams.stream(), backups.teams.stream()).toList());
    }
  }

  /** People and teams. */
  record Contact(List<PersonId> people, List<TeamId> teams) {
    static final Contact NOBODY = new Contact(List.of(), List.of());

    static Contact of(PersonId person) {
      return new Contact(List.of(person), List.of());
    }

    static Contact of(TeamId team) {
      return new Contact(List.of(), List.of(team));
    }

    Contact only(Predicate<PersonId> person, Predicate<TeamId> team) {
      return new Contact(
          people.stream().filter(person).toList(), teams.stream().filter(team).toList());
    }

    boolean none() {
      return people.isEmpty() && teams.isEmpty();
    }
  }

  /** Whom it came to, or why to nobody. */
  record Found(Contact contact, Optional<Hindrance> hindrance) {
    static Found of(Contact contact, Hindrance otherwise) {
      return new Found(contact, contact.none() ? Optional.of(otherwise) : Optional.empty());
    }
  }

  /** Those of a contact who are here. */
  Contact here(Contact all) {
    return all.only(here::contains, teams::contains);
  }

  /** Why none of those who are meant can be asked: whoever is away comes back, others do not. */
  Hindrance missing(Contact meant) {
    if (meant.people().stream().anyMatch(it -> here.contains(it) || away.contains(it))
        || meant.teams().stream().anyMatch(staffed::contains)) {
      return Hindrance.AWAY;
    }
    if (!meant.teams().isEmpty()) {
      return Hindrance.EMPTY_TEAM;
    }
    return meant.people().isEmpty() ? Hindrance.NOBODY : Hindrance.LEFT;
  }

  /** Those who are here, or why there are none. */
  Found reached(Contact meant) {
    return Found.of(here(meant), missing(meant));
  }

  /** Of a tier; where the matrix has no such row, of the next above it, or else of the highest. */
  OnTier on(Tier tier) {
    return matrix.keySet().stream()
        .filter(there -> there.compareTo(tier) >= 0)
        .min(Comparator.naturalOrder())
        .or(() -> matrix.keySet().stream().max(Comparator.naturalOrder()))
        .map(matrix::get)
        .orElse(OnTier.NOBODY);
  }

  /** Who hears of it when nothing could be done: never nobody. */
  Contact atLast(Tier tier) {
    Contact resort = on(tier).lastResort();
    return resort.none() ? new Contact(administrators, List.of()) : resort;
  }

  /** One named person of a contact: who is named, or who is here of a team named. */
  Optional<PersonId> one(Contact contact) {
    return contact.people().stream()
        .findFirst()
        .or(
            () ->
                contact.teams().stream()
                    .flatMap(team -> members.getOrDefault(team, List.of()).stream())
                    .findFirst());
  }
}
