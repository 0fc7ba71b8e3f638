/** The doors for programs to the numbers. */
@org.jspecify.annotations.NullMarked
package breakwater.api.insight;
