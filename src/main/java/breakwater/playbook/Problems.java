package breakwater.playbook;

import breakwater.journal.Id;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.Named.Calling;
import breakwater.playbook.Named.Holders;
import breakwater.playbook.Named.Naming;
import breakwater.playbook.Problem.Severity;
import breakwater.playbook.language.Asked;
import breakwater.playbook.text.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What was found while one document is read. Of one place only the first problem is kept. */
final class Problems implements Notes {
  /** Who has so many reads no further. */
  private static final int MOST = 200;

  private final YamlTree tree;
  private final List<Problem> found = new ArrayList<>();
  private final List<Naming> named = new ArrayList<>();
  private final List<Calling> callings = new ArrayList<>();
  private final Asked asked = new Asked();

  /** Whether it is looked at for whatever house: who works there is not known. */
  private final boolean anyHouse;

  /** What refuses a text only until it is in force. */
  private final List<Problem> ofNew = new ArrayList<>();

  private boolean unchecked;

  Problems(YamlTree tree) {
    this(tree, false);
  }

  Problems(YamlTree tree, boolean anyHouse) {
    this.tree = tree;
    this.anyHouse = anyHouse;
  }

  void add(PlaybookFault fault) {
    fault.problems().forEach(this::add);
  }

  /** Of a text of the document, whose problems carry line and column within it. */
  void addWithin(ScalarNode text, PlaybookFault fault) {
    fault.problems().forEach(problem -> add(within(text, problem)));
  }

  /**
   * The same, of what refuses a text that is to come into force: one that did before this was
   * refused is read on.
   */
  void addNew(ScalarNode text, PlaybookFault fault) {
    fault.problems().forEach(problem -> ofNew.add(within(text, problem)));
  }

  /** From here on it is a text that is to come into force. */
  void judgeNew() {
    ofNew.forEach(this::add);
  }

  private Problem within(ScalarNode text, Problem problem) {
    var at = tree.within(text, problem.line(), problem.column());
    return new Problem(
        problem.severity(),
        at.line(),
        at.column(),
        problem.place(),
        problem.reason(),
        problem.instead());
  }

  /** Of what is not there at all, and so has no problems that count. */
  Problems elsewhere() {
    return new Problems(tree);
  }

  @Override
  public void refuse(String place, String reason, String instead) {
    add(Severity.ERROR, place, reason, instead);
  }

  @Override
  public void warn(String place, String reason, String instead) {
    add(Severity.WARNING, place, reason, instead);
  }

  @Override
  public void refuseHere(String place, String reason, String instead) {
    if (!anyHouse) {
      refuse(place, reason, instead);
    }
  }

  @Override
  public void warnHere(String place, String reason, String instead) {
    if (!anyHouse) {
      warn(place, reason, instead);
    }
  }

  @Override
  public boolean unchecked() {
    return unchecked;
  }

  /** This house does not have it; of whatever house it could not be looked at. */
  void missing(String place, String what, String instead) {
    if (anyHouse) {
      unchecked = true;
      warn(
          place,
          "Whether there is a %s could not be checked: there is no database.".formatted(what),
          "");
    } else {
      refuse(place, "There is no %s.".formatted(what), instead);
    }
  }

  void add(Severity severity, String place, String reason, String instead) {
    add(new Problem(severity, 0, 0, place, reason, instead));
  }

  /** A key that should not be there. */
  void addKey(String place, String reason, String instead) {
    add(tree.placedAtKey(new Problem(Severity.ERROR, 0, 0, place, reason, instead)));
  }

  /** One whose line is 0 stands where its place does in the text. */
  void add(Problem problem) {
    boolean known = found.stream().anyMatch(p -> p.place().equals(problem.place()));
    if (!known && found.size() < MOST) {
      found.add(problem.line() > 0 ? problem : tree.placed(problem));
    }
  }

  /** Takes down whom the document names; of other ids nothing. */
  void met(String place, Id id) {
    if (id instanceof PersonId || id instanceof TeamId) {
      named.add(new Naming(place, tree.line(place), id));
    }
  }

  void met(String place, Holders whom) {
    callings.add(new Calling(place, tree.line(place), whom));
  }

  /** What the readers asked for, whatever was there. */
  Asked asked() {
    return asked;
  }

  Named named() {
    return new Named(named, callings);
  }

  boolean any() {
    return found.stream().anyMatch(Problem::refuses);
  }

  int count() {
    return found.size();
  }

  /** In the order of the text. */
  List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /**
   * @throws PlaybookFault when something refuses the document
   */
  void refuse() {
    if (any()) {
      throw new PlaybookFault(all().stream().filter(Problem::refuses).toList());
    }
  }
}
