package breakwater.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compiled classes to look at: the product's, and those in which a violation is planted. */
final class Classes {
  static final String ROOT = "breakwater";
  static final String PLANTED = "breakwater.architecture.planted";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter().importPath(Path.of("target/classes/breakwater"));

  private Classes() {}

  static JavaClasses product() {
    return PRODUCT;
  }

  /** The product and its tests, which use it too; without what is planted. */
  static List<JavaClass> everybody() {
    return Stream.concat(
            PRODUCT.stream(),
            new ClassFileImporter()
                .importPath(Path.of("target/test-classes/breakwater")).stream()
                    .filter(type -> !type.getPackageName().startsWith(PLANTED)))
        .toList();
  }

  /** The fixtures of one rule. */
  static JavaClasses planted(String rule) {
    return new ClassFileImporter().importPackages(PLANTED + "." + rule);
  }

  /** The class in whose file it stands. */
  static JavaClass topLevel(JavaClass type) {
    return type.getEnclosingClass().map(Classes::topLevel).orElse(type);
  }
}
