package breakwater.architecture;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Unknown;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;

/** The classes of all facts that this product can tell or conclude. */
final class Facts {
  private Facts() {}

  static List<? extends Class<? extends Fact>> ofTheProduct() {
    return Classes.product().stream()
        .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
        .map(JavaClass::reflect)
        .filter(type -> type != Unknown.class)
        .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  static String name(Class<? extends Fact> fact) {
    return fact.getAnnotation(Stored.class).value();
  }
}
