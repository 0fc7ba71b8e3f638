package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * "Reliability", section 2, ReDoS: this platform's patterns can be made to run for hours, so none
 * is ever made of what a person wrote. Patterns are constants of a class; what people write goes to
 * an engine that runs in linear time.
 */
class PatternTest {
  /** What makes a pattern of a text. */
  private static final Set<String> MAKING =
      Set.of("java.util.regex.Pattern.compile", "java.util.regex.Pattern.matches");

  @Test
  void patternsAreConstants() {
    assertThat(violations(Classes.product())).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    assertThat(violations(Classes.planted("patterns"))).containsExactly("Gullible.search");
  }

  /** A static initialiser runs before anybody has written anything. */
  private static Set<String> violations(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        if (MAKING.contains(call.getTargetOwner().getName() + "." + call.getName())
            && !call.getOrigin().getName().equals("<clinit>")) {
          found.add(type.getSimpleName() + "." + call.getOrigin().getName());
        }
      }
    }
    return found;
  }
}
