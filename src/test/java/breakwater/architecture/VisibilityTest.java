package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Fact;
import breakwater.people.Right;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * House, section 2: package-private by default. A file's class is public only when
 *
 * <ul>
 *   <li>a class of another package uses it, be it a test; or
 *   <li>it stands in the signature of a public or protected member of another public class of its
 *       package, or is what that class extends or implements; or
 *   <li>it is a fact or a right: the language of a module, spoken by those to its right; or
 *   <li>it is where the product starts.
 * </ul>
 *
 * Spring needs none of its beans, controllers and settings to be public.
 */
class VisibilityTest {
  /** Who may be public although nobody uses it, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "breakwater.http.problem.ProblemValve", "the server makes it by its name",
          "breakwater.web.Undirected", "Thymeleaf makes one for each page",
          "breakwater.outbox.Channel", "a port for adapters, which are yet to come",
          "breakwater.outbox.EffectOwner", "for the modules that want effects");

  @Test
  void whatNobodyElseUsesIsPackagePrivate() {
    assertThat(violations(Classes.product().stream().toList(), Classes.everybody())).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    var planted = Classes.planted("visible").stream().toList();
    assertThat(violations(planted, planted)).containsExactly("Exhibitionist");
  }

  private static Set<String> violations(Collection<JavaClass> looked, Collection<JavaClass> users) {
    Set<String> needed = new HashSet<>();
    users.forEach(user -> usedElsewhere(user).map(JavaClass::getName).forEach(needed::add));
    looked.stream()
        .filter(type -> isPublic(type) && isPublic(Classes.topLevel(type)))
        .flatMap(VisibilityTest::shown)
        .forEach(needed::add);
    Set<String> found = new TreeSet<>();
    looked.stream()
        .filter(type -> type.equals(Classes.topLevel(type)) && isPublic(type))
        .filter(type -> !needed.contains(type.getName()) && !isStart(type))
        .filter(type -> !isLanguage(type) && !EXCEPTIONS.containsKey(type.getName()))
        .forEach(type -> found.add(type.getSimpleName()));
    return found;
  }

  private static Stream<JavaClass> usedElsewhere(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(used -> !used.getPackageName().equals(user.getPackageName()))
        .map(Classes::topLevel);
  }

  /** What another file's public class shows of this package's types. */
  private static Stream<String> shown(JavaClass type) {
    Stream<JavaType> members =
        Stream.concat(
            type.getCodeUnits().stream()
                .filter(VisibilityTest::isShown)
                .flatMap(VisibilityTest::types),
            type.getFields().stream()
                .filter(field -> isShown(field.getModifiers()))
                .map(JavaField::getType));
    Stream<JavaType> parents =
        Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
    return Stream.concat(members, parents)
        .flatMap(seen -> seen.getAllInvolvedRawTypes().stream())
        .map(Classes::topLevel)
        .filter(seen -> !seen.equals(Classes.topLevel(type)))
        .map(JavaClass::getName);
  }

  private static Stream<JavaType> types(JavaCodeUnit member) {
    return Stream.of(
            member.getParameterTypes().stream(),
            Stream.of(member.getReturnType()),
            member.getExceptionTypes().stream())
        .flatMap(part -> part);
  }

  private static boolean isShown(JavaCodeUnit member) {
    return isShown(member.getModifiers());
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isLanguage(JavaClass type) {
    return type.isAssignableTo(Fact.class) || type.isAssignableTo(Right.class);
  }

  private static boolean isStart(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }
}
