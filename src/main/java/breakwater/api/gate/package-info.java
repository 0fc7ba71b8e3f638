/** The doors for programs to calls and gates. */
@org.jspecify.annotations.NullMarked
package breakwater.api.gate;
