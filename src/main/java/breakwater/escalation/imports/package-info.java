/** Tells from imported history what left the frontline, who took it and how it ended. */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.imports;
