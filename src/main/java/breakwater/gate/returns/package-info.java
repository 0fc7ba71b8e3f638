/** What is wanted anew after engineering returned a package, and whether it has come. */
@org.jspecify.annotations.NullMarked
package breakwater.gate.returns;
