package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** House, section 2: data flows right, imports point left; the doors never import each other. */
class ModuleGraphTest {
  private static final List<String> FROM_LEFT_TO_RIGHT =
      List.of(
          "journal",
          "people",
          "calendar",
          "accounts",
          "playbook",
          "outbox",
          "knowledge",
          "oncall",
          "cases",
          "intake",
          "sla",
          "triage",
          "triggers",
          "gate",
          "escalation",
          "learning",
          "access",
          "desk",
          "insight",
          "rehearsal",
          "connect",
          "http",
          "api",
          "web",
          "mcp",
          "demo");

  private static final Set<String> DOORS = Set.of("api", "web", "mcp");

  @Test
  void importsPointLeft() {
    assertThat(violations(Classes.product(), Classes.ROOT)).isEmpty();
  }

  @Test
  void everyModuleHasItsPlace() {
    assertThat(strangers(Classes.product(), Classes.ROOT)).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    String root = Classes.PLANTED + ".graph";
    JavaClasses planted = Classes.planted("graph");
    assertThat(violations(planted, root))
        .containsExactly("api imports web: Screen", "journal imports people: Hurried");
    assertThat(strangers(planted, root)).containsExactly("util");
  }

  private static Set<String> violations(JavaClasses classes, String root) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String from = module(type, root);
        String to = module(dependency.getTargetClass().getBaseComponentType(), root);
        if (mayNotImport(from, to)) {
          found.add(
              "%s imports %s: %s".formatted(from, to, Classes.topLevel(type).getSimpleName()));
        }
      }
    }
    return found;
  }

  /** The root package, which puts the modules together, is no module. */
  private static boolean mayNotImport(String from, String to) {
    int importer = FROM_LEFT_TO_RIGHT.indexOf(from);
    int imported = FROM_LEFT_TO_RIGHT.indexOf(to);
    return !from.equals(to)
        && importer >= 0
        && imported >= 0
        && (imported > importer || (DOORS.contains(from) && DOORS.contains(to)));
  }

  private static Set<String> strangers(JavaClasses classes, String root) {
    Set<String> modules = new TreeSet<>();
    classes.forEach(type -> modules.add(module(type, root)));
    modules.removeAll(FROM_LEFT_TO_RIGHT);
    modules.remove("");
    return modules;
  }

  /** The first word after the root; empty = none of ours, or the root itself. */
  private static String module(JavaClass type, String root) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
  }
}
