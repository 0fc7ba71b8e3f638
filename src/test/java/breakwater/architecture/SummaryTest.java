package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** api.md, "OpenAPI": each operation says in one sentence what it does. */
class SummaryTest {
  @Test
  void eachOperationHasASummary() {
    assertThat(Classes.product()).isNotEmpty();
    assertThat(violations(Classes.product())).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    assertThat(violations(Classes.planted("operations")))
        .containsExactlyInAnyOrder(
            "Taciturn.nothing", "Taciturn.described", "Taciturn.blank", "Taciturn.wordy");
  }

  /** Methods behind an address, as {@code Class.method}. */
  private static Set<String> violations(JavaClasses classes) {
    return classes.stream()
        .filter(
            type -> type.isAnnotatedWith(RestController.class) || type.isAnnotatedWith(Tag.class))
        .filter(type -> !type.isAnnotatedWith(Hidden.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
        .filter(method -> !method.isAnnotatedWith(Hidden.class))
        .filter(method -> !isSentence(summary(method)))
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String summary(JavaMethod method) {
    return method.tryGetAnnotationOfType(Operation.class).map(Operation::summary).orElse("");
  }

  /** One, and without its full stop, as pages list them. */
  private static boolean isSentence(String summary) {
    return summary.matches("[A-Z][^.]{3,}");
  }
}
