/** The doors for programs to escalations. */
@org.jspecify.annotations.NullMarked
package breakwater.api.escalations;
