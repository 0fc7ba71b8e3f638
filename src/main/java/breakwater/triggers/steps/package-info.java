/** Does what the playbook wants done when a promise is near or missed. */
@org.jspecify.annotations.NullMarked
package breakwater.triggers.steps;
