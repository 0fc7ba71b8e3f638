@org.jspecify.annotations.NullMarked
package breakwater.intake.imports.columns;
