/** How well the rules choose: what became of their calls. */
@org.jspecify.annotations.NullMarked
package breakwater.insight.rules;
