package breakwater.playbook.matrix;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.matrix.Matrix.Contacts;
import breakwater.playbook.matrix.Matrix.Step;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code tiers}. */
@Component
class MatrixReader implements SectionReader<Matrix> {
  private static final int LEAST = 2;

  @Override
  public String name() {
    return "tiers";
  }

  @Override
  public Class<Matrix> type() {
    return Matrix.class;
  }

  /** Documents of the first release have no matrix. */
  @Override
  public Matrix missing() {
    return Matrix.NONE;
  }

  @Override
  public Matrix read(Section section) {
    Set<Tier> seen = EnumSet.noneOf(Tier.class);
    List<Step> steps = section.each("steps", step -> step(step, seen));
    if (section.sections("steps").size() < LEAST) {
      section.refuse(
          "steps",
          "The matrix has fewer than two tiers, so that nothing can climb.",
          "Write at least FRONTLINE and one tier above it.");
    }
    return new Matrix(steps);
  }

  private static Step step(Section section, Set<Tier> seen) {
    Tier tier = section.oneOf("tier", Tier.class);
    if (!seen.isEmpty() && seen.stream().anyMatch(before -> before.compareTo(tier) >= 0)) {
      section.refuse(
          "tier",
          "%s stands in the matrix twice, or below a higher tier.".formatted(tier),
          "Write each tier once, from FRONTLINE up.");
    }
    seen.add(tier);
    Optional<Duration> acknowledge = time(section, "acknowledge");
    Optional<Duration> resolve = time(section, "resolve");
    if (acknowledge.isPresent()
        && resolve.filter(time -> time.compareTo(acknowledge.get()) < 0).isPresent()) {
      section.refuse(
          "acknowledge",
          "A first answer after the solution cannot be kept.",
          "Write a time that is not longer than the one for resolve.");
    }
    Contacts owners = contacts(section, "owners");
    if (owners.none()) {
      section.refuse(
          "owners",
          "Nobody is responsible for %s.".formatted(tier),
          "Write teams, people or both: owners: {teams: [support]}.");
    }
    Contacts lastResort = contacts(section, "last-resort");
    if (lastResort.none()) {
      section.refuse(
          "last-resort",
          "Nobody answers for %s when its owners and backups do not.".formatted(tier),
          "Name a person or a team: last-resort: {people: [ada]}.");
    }
    section.hintVague("responsibility");
    section.hintVague("triggers");
    return new Step(
        tier,
        section.text("responsibility"),
        owners,
        section.texts("triggers"),
        acknowledge,
        resolve,
        section.text("channel"),
        contacts(section, "backups"),
        lastResort);
  }

  private static Optional<Duration> time(Section section, String key) {
    return section.has(key) ? section.durationIfRight(key) : Optional.empty();
  }

  private static Contacts contacts(Section section, String key) {
    if (!section.has(key)) {
      return new Contacts(List.of(), List.of());
    }
    Section contacts = section.section(key);
    var read =
        new Contacts(
            contacts.idList("people", PersonId::new), contacts.idList("teams", TeamId::new));
    contacts.nothingElse();
    return read;
  }
}
