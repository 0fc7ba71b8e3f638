/**
 * The doors for programs: composes public doors and maps routes to rights. One package per noun.
 */
@org.jspecify.annotations.NullMarked
package breakwater.api;
