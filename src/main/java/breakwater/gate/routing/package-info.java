/** Which team receives what, and what each team needs to be told before it does. */
@org.jspecify.annotations.NullMarked
package breakwater.gate.routing;
